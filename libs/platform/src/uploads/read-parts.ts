import { MAX_FILE_BYTES } from '@samsyn/contract';
import type { FastifyRequest } from 'fastify';
import type { MultipartFile } from '@fastify/multipart';
import { Problem } from '../http/problem';
import { SpooledFile } from './spooled-file';
import type { Upload } from './upload';

/** Of each field that is no file, as large as any other body may be. */
const FIELD_LIMIT = 256 * 1024;

/** Of all requests: what they take of the disk is bounded, however slowly they send. */
const MOST_AT_ONCE = 32;

/** Fields and files of one form. */
const MOST_PARTS = 100;

/** What came in as `multipart/form-data`: the bytes of each field in order, and the file, unless none was chosen. */
export interface Parts {
  readonly fields: readonly (readonly [name: string, value: Buffer])[];
  readonly upload: Upload | undefined;
}

/**
 * Reads a form with a file; the file goes to disk as it comes. Whoever asks for it closes the file's content.
 * @param fileField the one field that may hold a file.
 * @throws {Problem} 400 for a form that cannot be read, and for a file elsewhere; 413 for a field that is too large; 503 when
 * as many files are coming in as may.
 */
export async function readParts(request: FastifyRequest, fileField: string): Promise<Parts> {
  const fields: [string, Buffer][] = [];
  let upload: Upload | undefined;
  try {
    const limits = { fileSize: MAX_FILE_BYTES + 1, parts: MOST_PARTS, headerPairs: 20 };
    // every part as bytes: what is no UTF-8 would otherwise be replaced, and nobody be told
    const options = { limits, throwFileSizeLimit: false, isPartAFile: () => true };
    for await (const part of request.parts(options) as AsyncIterable<MultipartFile>) {
      const name = part.filename as string | undefined;
      if (name === undefined) fields.push([part.fieldname, await valueOf(part)]);
      else if (part.fieldname !== fileField || upload) throw unexpected(part.fieldname);
      else upload = await taken(part, name);
    }
    return { fields, upload };
  } catch (error) {
    await upload?.content.close();
    throw isOurs(error) ? error : unreadable();
  }
}

async function valueOf({ file }: MultipartFile): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of file as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > FIELD_LIMIT) throw new Problem(413, 'request.too-large', 'A field of the form is too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * A browser sends a field for a file in which none was chosen without a name and without a byte, and writes a quotation mark
 * in a name as `%22` (HTML, "multipart/form-data encoding algorithm").
 */
async function taken({ file, fieldname }: MultipartFile, name: string): Promise<Upload | undefined> {
  if (SpooledFile.count >= MOST_AT_ONCE) {
    throw new Problem(503, 'service.unavailable', 'As many files are coming in as can be taken; try again');
  }
  const content = await SpooledFile.take(file, MAX_FILE_BYTES);
  if (name !== '' || content.size > 0)
    return { field: fieldname, name: name.replaceAll('%22', '"'), content };
  await content.close();
  return undefined;
}

function unexpected(path: string): Problem {
  const errors = [{ path, message: 'file.unexpected' }];
  return new Problem(400, 'request.invalid', 'There is one file too many in the form', { errors });
}

function unreadable(): Problem {
  return new Problem(400, 'request.invalid', 'The form cannot be read');
}

/** A refusal with a status, or a fault of the disk; what else is thrown is about the bytes that came. */
function isOurs(error: unknown): boolean {
  return error instanceof Error && ('statusCode' in error || 'syscall' in error || error instanceof Problem);
}
