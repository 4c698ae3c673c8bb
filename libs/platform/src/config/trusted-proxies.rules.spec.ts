import { readTrustedProxies } from './trusted-proxies.rules';

describe('whose word about addresses is taken', () => {
  it.each([
    ['false', false],
    ['0', 0],
    ['1', 1],
    ['10', 10],
    ['10.0.0.5', ['10.0.0.5']],
    ['10.0.0.0/8, 192.168.7.0/24', ['10.0.0.0/8', '192.168.7.0/24']],
    ['fc00::/7,2001:db8::1', ['fc00::/7', '2001:db8::1']],
  ])('given %s, it is read', (text, trusted) => {
    expect(readTrustedProxies(text)).toEqual({ ok: true, value: trusted });
  });

  it('given true, it is refused with what to say instead', () => {
    expect(readTrustedProxies('true')).toMatchObject({
      ok: false,
      error: { detail: expect.stringMatching(/must not be true.*anyone.*such as 1.*10\.0\.0\.0\/8/) },
    });
  });

  it.each([
    'yes',
    'TRUE',
    'on',
    '-1',
    '1.5',
    '11',
    '10.0.0.0/8,',
    ',',
    'loopback',
    'proxy.example',
    '*',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/7',
    'fc00::/6',
    '10.0.0.0/33',
    '::1/129',
    '10.0.0.0/x',
    '10.0.0.0/8/8',
    '::ffff:10.0.0.0/104',
    'fe80::1%eth0',
    '10.0.0.0/8 192.168.0.0/16',
    '10.0.0.0/8,0.0.0.0/0',
  ])('given %s, it is refused', (text) => {
    expect(readTrustedProxies(text)).toMatchObject({ ok: false, error: { code: 'trust.unreadable' } });
  });
});
