import type { Entry } from '@samsyn/contract';
import type { FastifyRequest } from 'fastify';
import { refuseDeepBodies } from '../http/body-depth';
import { readJson } from '../http/body-parsers';
import { Problem } from '../http/problem';
import { readParts } from './read-parts';
import type { Upload } from './upload';

/** The part of a form that holds what the body of the request would otherwise be, as JSON. */
export const BODY_PART = 'body';

/**
 * Reads the request of an entry that takes a file: a form with a part `body` and the file, or JSON alone where the file may be
 * left out. The body stands on the request afterwards, as without a file.
 * @throws {Problem} 400, 413 or 415 for a request that cannot be read, or lacks a file that is required.
 */
export async function readUpload(
  request: FastifyRequest,
  { field, required }: NonNullable<Entry['upload']>,
): Promise<Upload | undefined> {
  if (!request.isMultipart()) {
    if (required) throw new Problem(415, 'request.media-type', 'The body must be a form with a file');
    return undefined;
  }
  const { fields, upload } = await readParts(request, field);
  try {
    if (required && !upload) throw wrong(field, 'file.needed');
    for (const [name, value] of fields) {
      if (name !== BODY_PART || request.body !== undefined) throw wrong(name, 'file.unexpected');
      request.body = await readJson(request, value);
    }
    await refuseDeepBodies(request);
    return upload;
  } catch (error) {
    await upload?.content.close();
    throw error;
  }
}

function wrong(path: string, message: string): Problem {
  return new Problem(400, 'request.invalid', 'Some fields are missing or wrong', {
    errors: [{ path, message }],
  });
}
