import type { FileView } from '@samsyn/contract';
import type { MunicipalityScope, Transaction } from '@samsyn/platform';

/** Where the bytes of files are. What a file is called and belongs to stands in the table `file`, wherever its bytes are. */
export abstract class FileContents {
  /** Keeps the bytes of a new file. They are there when the transaction has committed, and not when it has been undone. */
  abstract keep(tx: Transaction, file: FileView, content: AsyncIterable<Uint8Array>): Promise<void>;

  /** Hands the bytes out in small parts, without holding a transaction between them. Resolves when they can be asked for. */
  abstract read(scope: MunicipalityScope, fileId: string): Promise<AsyncIterable<Uint8Array>>;

  /** Lets go of the bytes of a file that is removed in this transaction. */
  abstract discard(tx: Transaction, fileId: string): Promise<void>;
}
