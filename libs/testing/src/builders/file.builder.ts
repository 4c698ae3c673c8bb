import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import { SpooledFile, type Upload } from '@samsyn/platform';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument';

/** Files as small as each type can be, made anew for each test. */
export const exampleFiles = {
  pdf: (text = 'Exempel') => Buffer.from(`%PDF-1.7\n% ${text}\ntrailer <<>>\nstartxref\n9\n%%EOF\n`),
  png: (...extra: Buffer[]) => {
    const head = Buffer.from('00000001000000010800000000', 'hex');
    const chunks = [
      pngChunk('IHDR', head),
      ...extra,
      pngChunk('IDAT', deflateSync(Buffer.alloc(2))),
      pngChunk('IEND'),
    ];
    return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
  },
  /** Its picture's data hold a 0xFF that is data, a restart, and a second scan. */
  jpeg: (...extra: Buffer[]) =>
    Buffer.concat([
      Buffer.from('ffd8', 'hex'),
      jpegSegment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
      ...extra,
      jpegSegment(0xdb, '\0'.repeat(65)),
      jpegSegment(0xc0, '\x08\0\x01\0\x01\x01\x01\x11\0'),
      jpegSegment(0xda, '\x01\x01\0\0?\0'),
      Buffer.from('12ff00ffd034', 'hex'),
      jpegSegment(0xda, '\x01\x01\0\0?\0'),
      Buffer.from('56ff0078ffd9', 'hex'),
    ]),
  docx: () => office('word/document.xml', `${DOCUMENT}.wordprocessingml.document.main+xml`),
  docm: () => office('word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
  xlsx: () => office('xl/workbook.xml', `${DOCUMENT}.spreadsheetml.sheet.main+xml`),
  odt: () =>
    exampleZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office:document/>' }),
};

/** A chunk of a PNG. */
export function pngChunk(type: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  return Buffer.concat([unsigned(content.length, 4, 'BE'), named, unsigned(crc32(named), 4, 'BE')]);
}

/** A segment of a JPEG; each character of `content` is a byte. */
export function jpegSegment(marker: number, content: string): Buffer {
  const bytes = Buffer.from(content, 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker]), unsigned(bytes.length + 2, 2, 'BE'), bytes]);
}

/** A zip container whose entries are not compressed. */
export function exampleZip(entries: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.concat([
      Buffer.from('0a000000000000002100', 'hex'),
      unsigned(crc32(content), 4),
      unsigned(content.length, 4),
      unsigned(content.length, 4),
      unsigned(path.length, 2),
      unsigned(0, 2),
    ]);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), about, path, content]);
    central.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x0a\0', 'latin1'),
        about,
        Buffer.alloc(10),
        unsigned(at, 4),
        path,
      ]),
    );
    local.push(entry);
    at += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06\0\0\0\0', 'latin1'),
    unsigned(central.length, 2),
    unsigned(central.length, 2),
    unsigned(directory.length, 4),
    unsigned(at, 4),
    unsigned(0, 2),
  ]);
  return Buffer.concat([...local, directory, end]);
}

/** A file as it comes in over HTTP; the test closes its content. */
export async function anUpload(
  bytes: Uint8Array,
  name = 'exempel',
  most = 10 * 1024 * 1024,
): Promise<Upload> {
  const content = await SpooledFile.take(Readable.from([bytes]), most);
  return { field: 'file', name, content };
}

function office(part: string, type: string): Buffer {
  return exampleZip({
    '[Content_Types].xml': `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    [part]: '<document/>',
  });
}

function unsigned(value: number, length: number, order: 'LE' | 'BE' = 'LE'): Buffer {
  const bytes = Buffer.alloc(length);
  if (order === 'LE') bytes.writeUIntLE(value, 0, length);
  else bytes.writeUIntBE(value, 0, length);
  return bytes;
}
