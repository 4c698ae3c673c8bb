import { createHash } from 'node:crypto';

/** SHA-256, in hex, of what makes two requests the same: method, address, and the body whatever its order of fields. */
export function requestHash({ method, url, body }: { method: string; url: string; body: unknown }): string {
  return createHash('sha256')
    .update(JSON.stringify([method, url, canonical(body)]))
    .digest('hex');
}

/** Objects become lists of their fields in order, so that they differ from every list a body could hold. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return { list: value.map(canonical) };
  if (typeof value !== 'object' || value === null) return value ?? null;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return fields.map(([name, each]) => [name, canonical(each)]);
}
