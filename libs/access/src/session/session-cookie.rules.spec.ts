import { clearedSessionCookie, readSessionCookie, sessionCookie } from './session-cookie.rules';

describe('the session cookie', () => {
  it('is kept to this host, to HTTPS and out of reach of scripts', () => {
    const [pair, ...attributes] = sessionCookie('token').split('; ');
    expect(pair).toBe('__Host-samsyn=token');
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
  });

  it('given a sign-out, is emptied at once', () => {
    expect(clearedSessionCookie()).toMatch(/^__Host-samsyn=; Max-Age=0; Path=\/;/);
  });

  it('given a header with others, is found', () => {
    expect(readSessionCookie('other=1; __Host-samsyn=token; samsyn=2')).toBe('token');
  });

  it.each([undefined, '', 'samsyn=token', '__Secure-samsyn=token', ';;='])(
    'given %j, is not there',
    (header) => {
      expect(readSessionCookie(header)).toBeUndefined();
    },
  );
});
