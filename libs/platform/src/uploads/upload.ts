import type { SpooledFile } from './spooled-file';

/** A file that somebody sends, before anybody has looked at what it is. Nothing of it is to be believed. */
export interface Upload {
  /** The field of the request or form that it came in. */
  readonly field: string;
  /** As the sender calls it. */
  readonly name: string;
  readonly content: SpooledFile;
}
