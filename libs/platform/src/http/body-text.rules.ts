import { parse, type ParsedUrlQuery } from 'node:querystring';
import { fail, ok, type Result } from '@samsyn/contract';

const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i;

/**
 * The text of a body that says it is UTF-8, or says nothing. A byte that cannot be read is never replaced: `R\ufffdddning`
 * would be stored, and mailed, as if somebody had written it.
 */
export function bodyText(
  bytes: Uint8Array,
  contentType = '',
): Result<string, 'request.charset' | 'request.undecodable'> {
  const named = charset.exec(contentType)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(named)) return fail('request.charset');
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('request.undecodable');
  }
}

/** The fields of a form as browsers send it, whose percent signs stand for bytes of UTF-8 too. */
export function formFields(text: string): Result<ParsedUrlQuery, 'request.invalid' | 'request.undecodable'> {
  try {
    decodeURIComponent(text);
  } catch {
    return fail('request.undecodable');
  }
  const fields = parse(text);
  // A field of this name would change what every other field is looked up in.
  return Object.hasOwn(fields, '__proto__') ? fail('request.invalid') : ok(fields);
}
