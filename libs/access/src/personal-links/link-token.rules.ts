import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Which link, in which municipality. */
export interface LinkAddress {
  /** UUID of the link. */
  id: string;
  /** UUID of the municipality. */
  municipalityId: string;
}

const ID_BYTES = 16;
const ADDRESS_BYTES = 2 * ID_BYTES;
const TOKEN_BYTES = ADDRESS_BYTES + 32;

/** The key of every link, derived so that the configured secret serves nothing else. */
export function linkKeyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'samsyn personal link 1', 32));
}

/**
 * The token of a link: base64url of link id, municipality id and the HMAC-SHA256 of both. The same link always has the
 * same token, so nothing secret is stored and a mail can be composed again.
 */
export function sealLink(key: Buffer, { id, municipalityId }: LinkAddress): string {
  const address = Buffer.concat([bytesOf(id), bytesOf(municipalityId)]);
  return Buffer.concat([address, seal(key, address)]).toString('base64url');
}

/** Reads a token back; `undefined` for whatever this key has not sealed. Compares in constant time. */
export function unsealLink(key: Buffer, token: string): LinkAddress | undefined {
  const bytes = Buffer.from(token, 'base64url');
  // The decoder skips what it does not know; only the one true spelling of a token is a token.
  if (bytes.length !== TOKEN_BYTES || bytes.toString('base64url') !== token) return undefined;
  const address = bytes.subarray(0, ADDRESS_BYTES);
  if (!timingSafeEqual(bytes.subarray(ADDRESS_BYTES), seal(key, address))) return undefined;
  return { id: uuidOf(address.subarray(0, ID_BYTES)), municipalityId: uuidOf(address.subarray(ID_BYTES)) };
}

function seal(key: Buffer, address: Buffer): Buffer {
  return createHmac('sha256', key).update(address).digest();
}

function bytesOf(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (bytes.length !== ID_BYTES) throw new TypeError('A link is sealed from two UUIDs');
  return bytes;
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
