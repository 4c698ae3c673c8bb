const ORIENTATION = 0x0112;

/**
 * Which way is up, 2 to 8, as Exif data (a TIFF) say it; `undefined` when they do not, or when it is as it lies. A phone
 * turns no picture: without this it would be shown on its side.
 */
export function orientationIn(tiff: Buffer): number | undefined {
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  if (tiff.length < 10) return undefined;
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const entries = Array.from({ length: short(directory) }, (_, n) => directory + 2 + 12 * n);
  const entry = entries.find((at) => at + 12 <= tiff.length && short(at) === ORIENTATION);
  const orientation = entry === undefined ? 1 : short(entry + 8);
  return orientation >= 2 && orientation <= 8 ? orientation : undefined;
}

/** A segment of JPEG whose Exif data say which way is up, and nothing else. */
export function exifWithOrientation(orientation: number): Uint8Array {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(segment.length - 2, 2);
  segment.write('Exif\0\0MM\0*', 4, 'latin1');
  // one directory, right after the header, with one entry: one SHORT
  segment.writeUInt32BE(8, 14);
  segment.writeUInt16BE(1, 18);
  segment.writeUInt16BE(ORIENTATION, 20);
  segment.writeUInt16BE(3, 22);
  segment.writeUInt32BE(1, 24);
  segment.writeUInt16BE(orientation, 28);
  return segment;
}
