import { isIPv4, isIPv6 } from 'node:net';

/** An IPv4 address that came in IPv6 clothes, as IPv4; every other text as it is. */
export function plainAddress(address: string): string {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  return mapped && isIPv4(mapped) ? mapped : address;
}

/**
 * What an address is counted as: an IPv4 address as itself, an IPv6 address as its /64, since that is what one subscriber
 * has, and what is no address as `unknown`.
 */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return 'unknown';
  const halves = plain.toLowerCase().replace(/%.*/, '').split('::');
  const [before = [], after = []] = halves.map((half) => half.split(':').filter(Boolean));
  const gap = Array<string>(8 - before.length - after.length).fill('0');
  const groups = [...before, ...gap, ...after].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
