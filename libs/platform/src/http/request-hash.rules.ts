import { createHash } from 'node:crypto';

interface HashedRequest {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly upload?: { readonly name: string; readonly content: { readonly sha256: string } };
}

/**
 * SHA-256, in hex, of what makes two requests the same: method, address, the body whatever its order of fields, and the name
 * and content of a file.
 */
export function requestHash({ method, url, body, upload }: HashedRequest): string {
  const file = upload ? [[upload.name, upload.content.sha256]] : [];
  return createHash('sha256')
    .update(JSON.stringify([method, url, canonical(body), ...file]))
    .digest('hex');
}

/** Objects become lists of their fields in order, so that they differ from every list a body could hold. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return { list: value.map(canonical) };
  if (typeof value !== 'object' || value === null) return value ?? null;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return fields.map(([name, each]) => [name, canonical(each)]);
}
