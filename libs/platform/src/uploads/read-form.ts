import { type ParsedUrlQuery, stringify } from 'node:querystring';
import type { FastifyRequest } from 'fastify';
import { bodyText, formFields } from '../http/body-text.rules';
import { bodyProblem } from '../http/body-parsers';
import { readParts } from './read-parts';
import type { Upload } from './upload';

/** A form as a browser sends it without script. */
export interface FormWithFile {
  readonly fields: ParsedUrlQuery;
  /** The file that was chosen, if one was. */
  readonly upload: Upload | undefined;
}

/**
 * Reads the form of a page whose route {@link TakesFile}, and does `work` with it, for as long as its file can be read. Ask
 * who it is before: until then nothing of the form is read.
 * @throws {Problem} 400, 413 or 415 for a form that cannot be read.
 */
export async function withForm<T>(
  request: FastifyRequest,
  fileField: string,
  work: (form: FormWithFile) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart())
    return work({ fields: (request.body ?? {}) as ParsedUrlQuery, upload: undefined });
  const { fields, upload } = await readParts(request, fileField);
  try {
    return await work({ fields: asFields(fields), upload });
  } finally {
    await upload?.content.close();
  }
}

/** As the same form would be without its file. */
function asFields(fields: readonly (readonly [string, Buffer])[]): ParsedUrlQuery {
  const pairs = fields.map(([name, value]) => {
    const text = bodyText(value);
    if (!text.ok) throw bodyProblem(text.error);
    return stringify({ [name]: text.value });
  });
  const read = formFields(pairs.join('&'));
  if (!read.ok) throw bodyProblem(read.error);
  return read.value;
}
