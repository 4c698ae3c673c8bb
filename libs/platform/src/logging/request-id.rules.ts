import { randomUUID } from 'node:crypto';

/** Long enough to be found again, and nothing that could be an address, a header or a query. */
const wellFormed = /^[\w.:~+/=-]{8,128}$/;

/** The id a proxy or client has given the request in `X-Request-Id`, if it is well-formed, or else one of our own. */
export function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && wellFormed.test(given) ? given : randomUUID();
}
