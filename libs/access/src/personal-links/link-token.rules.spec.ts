import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { linkKeyFrom, sealLink, unsealLink } from './link-token.rules';

const key = linkKeyFrom('q3J9-xK2m_Vw8Zr5Tn1Yb7Lc4Pd6Hf0Gs');
const address = { id: randomUUID(), municipalityId: randomUUID() };
const token = sealLink(key, address);

describe('the token of a link', () => {
  it('given the key that sealed it, opens to what was sealed', () => {
    expect(unsealLink(key, token)).toEqual(address);
  });

  it('given the same link, is the same, and fits in an address', () => {
    expect(sealLink(key, { ...address })).toBe(token);
    expect(token).toMatch(/^[A-Za-z0-9_-]{86}$/);
  });

  it('given another key, does not open', () => {
    expect(unsealLink(linkKeyFrom('another-key-of-more-than-32-chars'), token)).toBeUndefined();
  });

  it('given any one bit changed, does not open', () => {
    const bytes = Buffer.from(token, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unsealLink(key, changed.toString('base64url'))).toBeUndefined();
    }
  });

  it('given another spelling of the same bytes, does not open', () => {
    const last = token.slice(-1);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const sameBytes = alphabet[alphabet.indexOf(last) + 1] ?? '';
    expect(Buffer.from(token.slice(0, -1) + sameBytes, 'base64url')).toEqual(Buffer.from(token, 'base64url'));
    for (const spelling of [
      token.slice(0, -1) + sameBytes,
      `${token}==`,
      `${token} `,
      token.replaceAll('A', 'A\n'),
    ]) {
      if (spelling !== token) expect(unsealLink(key, spelling)).toBeUndefined();
    }
  });

  it('given any text, is unknown and never an error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        (text) => unsealLink(key, text) === undefined,
      ),
    );
  });

  it('given a link that is not named by UUIDs, is not made', () => {
    expect(() => sealLink(key, { id: 'abc', municipalityId: address.municipalityId })).toThrow(TypeError);
  });
});
