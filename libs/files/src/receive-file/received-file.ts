import type { FileType } from '@samsyn/contract';

/** A file that has been looked at and found good, and is not kept yet: it is gone when its request is. */
export interface ReceivedFile {
  /** The field it came in. */
  readonly field: string;
  readonly name: string;
  readonly type: FileType;
  /** In bytes, of what is kept. */
  readonly size: number;
  /** SHA-256 of what is kept, in hex. */
  readonly sha256: string;
  /** What is kept, each time from its beginning. */
  content(): AsyncIterable<Uint8Array>;
}
