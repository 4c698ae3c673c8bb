import { Injectable } from '@nestjs/common';
import { fail, type Failure, type FileRoomFault, type FileView, ok, type Result } from '@samsyn/contract';
import { Config, type Transaction } from '@samsyn/platform';
import { FileStores } from '../contents/file-stores';
import { FileRepository } from '../file.repository';
import type { ReceivedFile } from '../receive-file/received-file';

/** How many files the subject has, which its caller has locked, and how many it may have. */
export interface FilesOfSubject {
  readonly already: number;
  readonly most: number;
}

/** Keeps a file in the transaction of the write that refers to it: there is never one without the other. */
@Injectable()
export class StoreFileService {
  constructor(
    private readonly files: FileRepository,
    private readonly stores: FileStores,
    private readonly config: Config,
  ) {}

  /** The caller writes a reference to `(municipality_id, id)` of what is returned, in the same transaction. */
  async store(
    tx: Transaction,
    file: ReceivedFile,
    { already, most }: FilesOfSubject,
  ): Promise<Result<FileView, Failure<FileRoomFault>>> {
    const refused = (code: FileRoomFault, limit: Record<string, number>) =>
      fail({ code, errors: [{ path: file.field, message: code }], ...limit });
    if (already >= most) return refused('file.too-many', { most });
    const mostBytes = this.config.values.FILES_MEGABYTES * 1024 * 1024;
    if ((await this.files.bytesKept(tx)) + file.size > mostBytes)
      return refused('file.no-room', { mostBytes });
    const { current } = this.stores;
    const stored = await this.files.insert(tx, { ...file, keptIn: current });
    await this.stores.named(current).keep(tx, stored, file.content());
    return ok(stored);
  }
}
