import { networkOf, plainAddress } from './network.rules';

describe('what an address is counted as', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['1::4:5:6:7:8:9', '1:0:4:5::/64'],
    ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4::/64'],
    ['1:2:3:4:5:6:192.0.2.7', '1:2:3:4::/64'],
    ['1::ffff:192.0.2.7', '1:0:0:0::/64'],
    ['', 'unknown'],
    ['::ffff:192.0.2.7 and more', 'unknown'],
    ['192.0.2.7.example', 'unknown'],
    [`1.${'9'.repeat(5000)}`, 'unknown'],
  ])('given %s, it is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('given an address of IPv4 in IPv6, it is plain; others stay', () => {
    expect(['::ffff:10.0.0.1', '10.0.0.1', '::1'].map(plainAddress)).toEqual(['10.0.0.1', '10.0.0.1', '::1']);
    expect(plainAddress('::ffff:10.0.0.999')).toBe('::ffff:10.0.0.999');
  });
});
