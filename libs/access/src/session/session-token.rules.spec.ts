import { createHash } from 'node:crypto';
import { newSessionToken, sessionTokenHash } from './session-token.rules';

describe('a session token', () => {
  it('holds 256 bits and is never the same', () => {
    const token = newSessionToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(newSessionToken()).not.toBe(token);
  });

  it('is stored as its SHA-256', () => {
    const token = newSessionToken();
    expect(sessionTokenHash(token)).toEqual(createHash('sha256').update(token).digest());
  });

  it.each([undefined, '', 'short', 'a'.repeat(44), `${'a'.repeat(42)} `, `${'a'.repeat(42)}å`])(
    'given %j, is none of ours',
    (token) => {
      expect(sessionTokenHash(token)).toBeUndefined();
    },
  );
});
