import { exifWithOrientation, orientationIn } from './exif-orientation.rules';
import type { Bytes, Piece } from './piece';

const END = 0xd9;
const SCAN = 0xda;
const APP = { first: 0xe0, exif: 0xe1, profile: 0xe2, adobe: 0xee, last: 0xef };
const COMMENT = 0xfe;
/** RST0 to RST7 and TEM, which stand alone. */
const isAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;
const WINDOW = 64 * 1024;

/**
 * A JPEG (ITU-T T.81, annex B) without what it says beside its picture: where and when it was taken and with what, its
 * thumbnail, comments, and further pictures after its end. What decides how it looks stays: JFIF, the colour profile,
 * Adobe's colours, and which way is up. The picture itself is not touched.
 * @returns `undefined` when the file ends before its picture does.
 */
export async function plainJpeg(file: Bytes): Promise<Piece[] | undefined> {
  const pieces: Piece[] = [{ from: 0, to: 2 }];
  let isScanned = false;
  for (let at = 2; ;) {
    const segment = await segmentAt(file, at);
    if (!segment) return undefined;
    const { marker, to } = segment;
    if (marker === END) return isScanned ? [...pieces, { from: to - 2, to }] : undefined;
    pieces.push(...(await kept(file, segment)));
    isScanned ||= marker === SCAN;
    const next = marker === SCAN ? await endOfScan(file, to) : to;
    if (next === undefined) return undefined;
    if (next > to) pieces.push({ from: to, to: next });
    at = next;
  }
}

interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

async function segmentAt(file: Bytes, position: number): Promise<Segment | undefined> {
  let from = position;
  let head = await file.read(from, 4);
  // any number of 0xFF may stand before a marker
  while (head[0] === 0xff && head[1] === 0xff) head = await file.read(++from, 4);
  const marker = head[1];
  if (head[0] !== 0xff || marker === undefined || marker === 0) return undefined;
  if (marker === END || isAlone(marker)) return { marker, from, to: from + 2 };
  const to = from + 2 + (head.length < 4 ? 0 : head.readUInt16BE(2));
  return to < from + 4 || to > file.size ? undefined : { marker, from, to };
}

async function kept(file: Bytes, { marker, from, to }: Segment): Promise<Piece[]> {
  const whole = [{ from, to }];
  if ((marker < APP.first || marker > APP.last) && marker !== COMMENT) return whole;
  const told = await file.read(from + 4, to - from - 4);
  const begins = (text: string) => told.subarray(0, text.length).equals(Buffer.from(text, 'latin1'));
  if (marker === APP.first && begins('JFIF\0')) return whole;
  if (marker === APP.profile && begins('ICC_PROFILE\0')) return whole;
  if (marker === APP.adobe && begins('Adobe')) return whole;
  if (marker !== APP.exif || !begins('Exif\0\0')) return [];
  const orientation = orientationIn(told.subarray(6));
  return orientation === undefined ? [] : [exifWithOrientation(orientation)];
}

/** Where the marker stands that ends the picture's data: 0xFF there means itself before 0, and a restart before RST. */
async function endOfScan(file: Bytes, start: number): Promise<number | undefined> {
  for (let position = start; position < file.size;) {
    const window = await file.read(position, WINDOW);
    let next = window.length;
    for (let at = window.indexOf(0xff); at >= 0; at = window.indexOf(0xff, at + 1)) {
      const marker = window[at + 1];
      if (marker === undefined) next = at;
      else if (marker !== 0 && marker !== 0xff && !isAlone(marker)) return position + at;
    }
    // a last 0xFF is looked at again together with what follows it
    if (next === 0) return undefined;
    position += next;
  }
  return undefined;
}
