import { createHash } from 'node:crypto';
import { newToken, tokenHashOf } from './opaque-token.rules';

describe('a token of a session or a device', () => {
  it('holds 256 bits and is never the same', () => {
    const token = newToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(newToken()).not.toBe(token);
  });

  it('is stored as its SHA-256', () => {
    const token = newToken();
    expect(tokenHashOf(token)).toEqual(createHash('sha256').update(token).digest());
  });

  it.each([undefined, '', 'short', 'a'.repeat(44), `${'a'.repeat(42)} `, `${'a'.repeat(42)}å`])(
    'given %j, is none of ours',
    (token) => {
      expect(tokenHashOf(token)).toBeUndefined();
    },
  );
});
