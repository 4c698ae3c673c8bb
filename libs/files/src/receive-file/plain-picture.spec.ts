import { exampleFiles, jpegSegment, pngChunk } from '@samsyn/testing';
import { exifWithOrientation } from './exif-orientation.rules';
import { type Bytes, bytesOf, type Piece } from './piece';
import { plainJpeg } from './plain-jpeg';
import { plainPng } from './plain-png';

const { jpeg, png } = exampleFiles;

const inMemory = (all: Buffer): Bytes => ({
  size: all.length,
  read: (position, length) => Promise.resolve(all.subarray(position, position + length)),
  async *bytes(from = 0, to = all.length) {
    yield all.subarray(from, to);
  },
});

const plain = async (rule: (file: Bytes) => Promise<Piece[] | undefined>, all: Buffer) => {
  const pieces = await rule(inMemory(all));
  if (!pieces) return undefined;
  const parts: Uint8Array[] = [];
  for await (const part of bytesOf(inMemory(all), pieces)) parts.push(part);
  return Buffer.concat(parts);
};

/** Exif data with a position, and with an orientation of either byte order if one is given. */
const exif = (orientation?: number, order: 'II' | 'MM' = 'MM') => {
  const little = order === 'II';
  const number = (value: number, length: number) => {
    const bytes = Buffer.alloc(length);
    if (little) bytes.writeUIntLE(value, 0, length);
    else bytes.writeUIntBE(value, 0, length);
    return bytes.toString('latin1');
  };
  const entry = (tag: number, type: number, value: string) =>
    number(tag, 2) + number(type, 2) + number(1, 4) + value;
  const entries = [
    ...(orientation === undefined ? [] : [entry(0x0112, 3, number(orientation, 2) + number(0, 2))]),
    entry(0x8825, 4, number(64, 4)),
  ];
  return `${order}${number(42, 2)}${number(8, 4)}${number(entries.length, 2)}${entries.join('')}${number(0, 4)}GPS 59.17N`;
};

describe('a JPEG before it is kept', () => {
  it('given where, when and with what it was taken, a thumbnail, comments and a picture after its end, then none stays', async () => {
    const told = [
      jpegSegment(0xe1, `Exif\0\0${exif()}`),
      jpegSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'),
      jpegSegment(0xe0, 'JFXX\0\x10thumbnail'),
      jpegSegment(0xe2, 'MPF\0'),
      jpegSegment(0xed, 'Photoshop 3.0\0'),
      jpegSegment(0xfe, 'Exempelvägen 1'),
    ];
    const after = jpeg(jpegSegment(0xe1, `Exif\0\0${exif()}`));
    expect(await plain(plainJpeg, Buffer.concat([jpeg(...told), after]))).toEqual(jpeg());
  });

  it('given its colours, then they stay', async () => {
    const colours = [
      jpegSegment(0xe2, 'ICC_PROFILE\0\x01\x01profil'),
      jpegSegment(0xee, 'Adobe\0d\0\0\0\0\x01'),
    ];
    expect(await plain(plainJpeg, jpeg(...colours))).toEqual(jpeg(...colours));
  });

  it.each(['II', 'MM'] as const)(
    'given that it lies on its side, told in %s, then that alone stays',
    async (order) => {
      const turned = await plain(plainJpeg, jpeg(jpegSegment(0xe1, `Exif\0\0${exif(6, order)}`)));
      expect(turned).toEqual(jpeg(Buffer.from(exifWithOrientation(6))));
      expect(await plain(plainJpeg, turned ?? Buffer.alloc(0))).toEqual(turned);
    },
  );

  it.each([
    ['that it is upright', exif(1)],
    ['an orientation there is none of', exif(9)],
    ['a directory outside of them', `MM\0*\xff\xff\xff\xff\0\0`],
    ['more entries than there are', `MM\0*\0\0\0\x08\xff\xff`],
    ['nothing', ''],
  ])('given Exif data with %s, then none stays', async (_what, data) => {
    expect(await plain(plainJpeg, jpeg(jpegSegment(0xe1, `Exif\0\0${data}`)))).toEqual(jpeg());
  });

  it('given fill bytes before a marker, then it is read', async () => {
    expect(await plain(plainJpeg, jpeg(Buffer.from('ffff', 'hex')))).toEqual(jpeg());
  });

  it('given one that is cut short anywhere, then it is not whole', async () => {
    const all = jpeg(jpegSegment(0xe1, `Exif\0\0${exif()}`));
    for (let length = 2; length < all.length; length++) {
      expect([length, await plain(plainJpeg, all.subarray(0, length))]).toEqual([length, undefined]);
    }
  });

  it('given an end without a picture, or a segment shorter than its own length, then it is not whole', async () => {
    expect(await plain(plainJpeg, Buffer.from('ffd8ffd9', 'hex'))).toBeUndefined();
    expect(await plain(plainJpeg, Buffer.from('ffd8ffe00001ffd9', 'hex'))).toBeUndefined();
  });

  it('given picture data longer than what is read at a time, with its last 0xFF on the edge, then its end is found', async () => {
    const [head, tail] = [jpeg().subarray(0, -6), jpeg().subarray(-2)];
    for (const length of [65_534, 65_535, 65_536, 131_071]) {
      const data = Buffer.alloc(length, 1);
      data.writeUInt16BE(0xff00, length - 2);
      const all = Buffer.concat([head, data, tail]);
      expect((await plain(plainJpeg, all))?.equals(all)).toBe(true);
      expect(await plain(plainJpeg, all.subarray(0, -1))).toBeUndefined();
    }
  });
});

describe('a PNG before it is kept', () => {
  it('given texts, Exif data, a time, a private chunk and something after its end, then none stays', async () => {
    const told = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'].map((type) =>
      pngChunk(type, Buffer.from('GPS 59.17N')),
    );
    expect(await plain(plainPng, Buffer.concat([png(...told), Buffer.from('GPS 59.17N')]))).toEqual(png());
  });

  it('given its colours, then they stay', async () => {
    const colours = ['gAMA', 'iCCP', 'pHYs', 'tRNS'].map((type) => pngChunk(type, Buffer.from('1')));
    expect(await plain(plainPng, png(...colours))).toEqual(png(...colours));
  });

  it('given one that is cut short anywhere, or has no picture, then it is not whole', async () => {
    const all = png();
    for (let length = 8; length < all.length; length++) {
      expect([length, await plain(plainPng, all.subarray(0, length))]).toEqual([length, undefined]);
    }
    expect(await plain(plainPng, Buffer.concat([all.subarray(0, 8), pngChunk('IEND')]))).toBeUndefined();
  });
});
