import { Injectable } from '@nestjs/common';
import { fail, type Failure, type FileView, ok, type Result } from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { FileStores } from '../contents/file-stores';
import { FileRepository } from '../file.repository';

/** A kept file with its bytes, which are read as they are asked for. */
export interface OpenedFile extends FileView {
  readonly content: AsyncIterable<Uint8Array>;
}

/** Hands a file out to whom the context that refers to it lets read: who that is, is not asked here. */
@Injectable()
export class OpenFileService {
  constructor(
    private readonly database: Database,
    private readonly files: FileRepository,
    private readonly stores: FileStores,
  ) {}

  async open(scope: MunicipalityScope, fileId: string): Promise<Result<OpenedFile, Failure<'file.missing'>>> {
    const kept = await this.database.transaction(scope, (tx) => this.files.get(tx, fileId));
    if (!kept) return fail({ code: 'file.missing' });
    const { file, keptIn } = kept;
    return ok({ ...file, content: whole(await this.stores.named(keptIn).read(scope, fileId), file.size) });
  }
}

/** A file that is removed while it is read must not look like a short one. */
async function* whole(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let left = size;
  for await (const part of content) {
    left -= part.byteLength;
    yield part;
  }
  if (left !== 0) throw new Error('A file was cut short while it was read');
}
