import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const wellFormed = /^[A-Za-z0-9_-]{43}$/;

/** A new token of a session or a device: 256 random bits that mean nothing, kept by the browser alone. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored of a token: its SHA-256, so that a stolen table opens nothing. `undefined` when it is none of ours. */
export function tokenHashOf(token: string | undefined): Buffer | undefined {
  if (token === undefined || !wellFormed.test(token)) return undefined;
  return createHash('sha256').update(token).digest();
}
