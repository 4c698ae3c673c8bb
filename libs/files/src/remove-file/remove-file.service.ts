import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import { FileContents } from '../contents/file-contents';
import { FileRepository } from '../file.repository';

/** Removes a file in the transaction that removes the last reference to it; the database refuses while there is one. */
@Injectable()
export class RemoveFileService {
  constructor(
    private readonly files: FileRepository,
    private readonly contents: FileContents,
  ) {}

  async remove(tx: Transaction, fileId: string): Promise<void> {
    await this.contents.discard(tx, fileId);
    await this.files.remove(tx, fileId);
  }
}
