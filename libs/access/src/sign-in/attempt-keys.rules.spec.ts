import { accountKey, addressKey } from './attempt-keys.rules';

describe('addressKey', () => {
  it.each([
    ['192.0.2.7', 'address 192.0.2.7'],
    ['::ffff:192.0.2.7', 'address 192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', 'address 2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', 'address 2001:db8:1:2::/64'],
    ['2001:db8::9', 'address 2001:db8:0:0::/64'],
    ['::1', 'address 0:0:0:0::/64'],
    ['fe80::1%eth0', 'address fe80:0:0:0::/64'],
  ])('given %s, counts under "%s"', (ip, key) => {
    expect(addressKey(ip)).toBe(key);
  });
});

describe('accountKey', () => {
  it('given capital letters, counts under the same account', () => {
    expect(accountKey('Exempel@Kommun.example')).toBe(accountKey('exempel@kommun.example'));
  });
});
