import type { Bytes, Piece } from './piece';

const SIGNATURE = 8;
/** Length, type and checksum of a chunk. */
const FRAME = 12;

/** What decides how a picture looks (W3C PNG, section 11); all else tells of where, when and with what it was made. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM cICP gAMA iCCP mDCV cLLI sBIT sRGB bKGD hIST pHYs sPLT'.split(' '),
);

/**
 * A PNG without texts, Exif data, time, private chunks, and what stands after its end. The picture itself is not touched.
 * @returns `undefined` when the file ends before its picture does.
 */
export async function plainPng(file: Bytes): Promise<Piece[] | undefined> {
  const pieces: Piece[] = [{ from: 0, to: SIGNATURE }];
  let hasPicture = false;
  for (let from = SIGNATURE; from + FRAME <= file.size;) {
    const head = await file.read(from, 8);
    const type = head.toString('latin1', 4);
    const to = from + FRAME + head.readUInt32BE(0);
    if (to > file.size) return undefined;
    if (KEPT.has(type)) pieces.push({ from, to });
    hasPicture ||= type === 'IDAT';
    if (type === 'IEND') return hasPicture ? pieces : undefined;
    from = to;
  }
  return undefined;
}
