import { isIPv6 } from 'node:net';

/** What failed sign-ins from an address are counted under: an IPv6 subscriber has a whole /64, and counts as one. */
export function addressKey(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return `address ${mapped}`;
  if (!isIPv6(ip)) return `address ${ip}`;
  const [head = '', tail] = ip.toLowerCase().split('%')[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const gap = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  return `address ${[...before, ...gap, ...after].slice(0, 4).join(':')}::/64`;
}

/** What failed sign-ins to an account are counted under, whether or not there is such an account. */
export function accountKey(email: string): string {
  return `account ${email.toLowerCase()}`;
}
