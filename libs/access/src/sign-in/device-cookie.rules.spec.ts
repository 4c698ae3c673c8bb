import { deviceCookie, readDeviceCookie } from './device-cookie.rules';

describe('the device cookie', () => {
  it('is kept for long, to this host, to HTTPS, out of reach of scripts and of other sites', () => {
    const [pair, ...attributes] = deviceCookie('token').split('; ');
    expect(pair).toBe('__Host-samsyn-device=token');
    expect(attributes.sort()).toEqual([
      'HttpOnly',
      'Max-Age=34560000',
      'Path=/',
      'SameSite=Strict',
      'Secure',
    ]);
  });

  it('given a header with the session too, is found', () => {
    expect(readDeviceCookie('__Host-samsyn=session; __Host-samsyn-device=token')).toBe('token');
    expect(readDeviceCookie('__Host-samsyn=session')).toBeUndefined();
  });
});
