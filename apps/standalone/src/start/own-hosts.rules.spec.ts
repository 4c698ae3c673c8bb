import { isOwnHost, ownHosts } from './own-hosts.rules';

describe('the names of the standalone program', () => {
  const hosts = ownHosts(3000, 'https://samsyn.example');

  it.each([
    'localhost:3000',
    'LocalHost:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
    'samsyn.example',
    'samsyn.example:443',
  ])('given %s, it is one of them', (header) => {
    expect(isOwnHost(hosts, header)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'localhost',
    'localhost:3001',
    'evil.example:3000',
    'localhost.evil.example:3000',
    'evil.example',
    '127.0.0.1.nip.example:3000',
    '0.0.0.0:3000',
    '[::ffff:127.0.0.1]:3000',
    'localhost:3000, evil.example',
    'evil.example@localhost:3000',
    'samsyn.example:3000',
    'localhost.:3000',
  ])('given %s, it is none', (header) => {
    expect(isOwnHost(hosts, header)).toBe(false);
  });

  it('given the usual port of HTTP, which browsers leave out, then it may be left out', () => {
    const usual = ownHosts(80, 'http://localhost:80');
    expect(['localhost', 'localhost:80', '127.0.0.1'].map((each) => isOwnHost(usual, each))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('given a public address with a port, then the name alone is none', () => {
    const other = ownHosts(3000, 'http://samsyn.example:8080');
    expect(isOwnHost(other, 'samsyn.example:8080')).toBe(true);
    expect(isOwnHost(other, 'samsyn.example')).toBe(false);
  });
});
