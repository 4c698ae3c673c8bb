import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  fail,
  type Failure,
  type FileFault,
  type FileType,
  fileTypeSchema,
  keptFileName,
  ok,
  type Result,
} from '@samsyn/contract';
import type { Upload } from '@samsyn/platform';
import { type Bytes, bytesOf, type Piece } from './piece';
import { plainJpeg } from './plain-jpeg';
import { plainPng } from './plain-png';
import type { ReceivedFile } from './received-file';
import { isWholePdf, isWholeZip } from './whole-document';

/** Looks at a file before anything is written: what it is by its content, whether it is whole, and what it is called. */
@Injectable()
export class ReceiveFileService {
  /** What is returned can be read for as long as the upload can, and is kept by `StoreFileService`. */
  async receive({ field, name, content }: Upload): Promise<Result<ReceivedFile, Failure<FileFault>>> {
    const refused = (code: FileFault, message: string = code) =>
      fail({ code, errors: [{ path: field, message }] });
    if (content.exceeds) return refused('file.too-large');
    if (content.size === 0) return refused('file.empty');
    const type = await typeOf(content);
    if (!type.ok) return refused(type.error);
    const pieces = await whole(content, type.value);
    if (!pieces) return refused('file.damaged');
    const named = keptFileName(name, type.value);
    if (!named.ok) return refused('file.name-refused', named.error);
    const kept = () => bytesOf(content, pieces);
    return ok({ field, name: named.value, type: type.value, ...(await measured(kept())), content: kept });
  }
}

/** The library is loaded with the first file. */
async function typeOf(file: Bytes): Promise<Result<FileType, 'file.type-refused' | 'file.damaged'>> {
  const { fileTypeFromStream } = await import('file-type/node');
  const found = await fileTypeFromStream(Readable.from(file.bytes(), { objectMode: false }));
  const type = fileTypeSchema.safeParse(found?.mime);
  if (type.success) return ok(type.data);
  // what a container holds cannot be seen in one that is cut short
  const isBrokenZip = (await file.read(0, 4)).equals(Buffer.from('PK\x03\x04')) && !(await isWholeZip(file));
  return fail(isBrokenZip ? 'file.damaged' : 'file.type-refused');
}

/** What is kept of it; `undefined` when it is not all there. */
async function whole(file: Bytes, type: FileType): Promise<Piece[] | undefined> {
  if (type === 'image/jpeg') return plainJpeg(file);
  if (type === 'image/png') return plainPng(file);
  const isWhole = await (type === 'application/pdf' ? isWholePdf(file) : isWholeZip(file));
  return isWhole ? [{ from: 0, to: file.size }] : undefined;
}

async function measured(content: AsyncIterable<Uint8Array>): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of content) {
    hash.update(part);
    size += part.byteLength;
  }
  return { size, sha256: hash.digest('hex') };
}
