import type { Caller, ConfigInput, Transaction, Upload } from '@samsyn/platform';
import { anUpload, TestContext, valueOf } from '@samsyn/testing';
import { FilesModule } from './files.module';
import { OpenFileService } from './open-file/open-file.service';
import { ReceiveFileService } from './receive-file/receive-file.service';
import { StoreFileService } from './store-file/store-file.service';

/** The files of municipalities that a spec makes, from what comes in to what is handed out. */
export class FilesContext {
  private readonly uploads: Upload[] = [];

  private constructor(readonly context: TestContext) {}

  static async start(settings: Partial<ConfigInput> = {}): Promise<FilesContext> {
    return new FilesContext(await TestContext.startWith(settings, FilesModule));
  }

  /** Keeps a file as the write of a context does that has so many already, and may have 20. */
  async storeIn(tx: Transaction, bytes: Uint8Array, already = 0) {
    const upload = await anUpload(bytes);
    this.uploads.push(upload);
    const received = valueOf(await this.context.get(ReceiveFileService).receive(upload));
    return this.context.get(StoreFileService).store(tx, received, { already, most: 20 });
  }

  store(caller: Caller, bytes: Uint8Array) {
    return this.context.within(caller, (tx) => this.storeIn(tx, bytes));
  }

  open({ scope }: Caller, id: string) {
    return this.context.get(OpenFileService).open(scope, id);
  }

  async read(caller: Caller, id: string): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const part of valueOf(await this.open(caller, id)).content) parts.push(part);
    return Buffer.concat(parts);
  }

  /** How many files the municipality has, and how many parts of files. */
  counts(caller: Caller) {
    return this.context.within(caller, async (tx) => {
      const [row] = await tx.query<{ files: number; parts: number }>(
        'SELECT (SELECT count(*)::int FROM file) AS files, (SELECT count(*)::int FROM file_chunk) AS parts',
      );
      return row;
    });
  }

  async stop(): Promise<void> {
    for (const { content } of this.uploads) await content.close();
    await this.context.stop();
  }
}
