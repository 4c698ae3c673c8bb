import { createHash } from 'node:crypto';
import type { FileType } from '@samsyn/contract';
import type { ReceivedFile } from '../receive-file/received-file';

/** A file that the program has written itself, ready to be kept. `name` is one that `keptFileName` has made safe. */
export function writtenFile(name: string, type: FileType, bytes: Buffer): ReceivedFile {
  return {
    field: 'file',
    name,
    type,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    async *content() {
      yield await Promise.resolve(bytes);
    },
  };
}
