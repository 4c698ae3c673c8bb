import type { SpooledFile } from '@samsyn/platform';

/** What can be read of a file that lies somewhere. */
export type Bytes = Pick<SpooledFile, 'size' | 'read' | 'bytes'>;

/** A stretch of the file as it came, from its first byte up to one that is no part of it; or bytes put in its place. */
export type Piece = { readonly from: number; readonly to: number } | Uint8Array;

/** The bytes of the pieces, one after the other. */
export async function* bytesOf(file: Bytes, pieces: readonly Piece[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (piece instanceof Uint8Array) yield piece;
    else yield* file.bytes(piece.from, piece.to);
  }
}
