import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import { FileStores } from '../contents/file-stores';
import { FileRepository } from '../file.repository';

/** Removes a file in the transaction that removes the last reference to it; the database refuses while there is one. */
@Injectable()
export class RemoveFileService {
  constructor(
    private readonly files: FileRepository,
    private readonly stores: FileStores,
  ) {}

  async remove(tx: Transaction, fileId: string): Promise<void> {
    const kept = await this.files.get(tx, fileId);
    if (!kept) return;
    await this.stores.named(kept.keptIn).discard(tx, fileId);
    await this.files.remove(tx, fileId);
  }
}
