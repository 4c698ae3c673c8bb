import { isIPv4, isIPv6 } from 'node:net';
import { fail, ok, type Result } from '@samsyn/contract';

/** Whose `X-Forwarded-*` is believed: nobody's, that of so many proxies in front, or that of these addresses. */
export type TrustedProxies = false | number | string[];

/** More proxies in a row than anybody has. */
const MOST_HOPS = 10;
/** The widest networks that are anybody's own: 10.0.0.0/8 and fc00::/7. */
const WIDEST = { v4: 8, v6: 7 };

/** What may stand in `TRUST_PROXY`, when something else did; never what that was. */
export interface TrustRefused {
  code: 'trust.everyone' | 'trust.unreadable';
  detail: string;
}

const everyone =
  'must not be true, which would let anyone claim any address: say how many proxies are in front, such as 1, ' +
  'or which, such as 10.0.0.5 or 10.0.0.0/8';

const unreadable =
  `must be false, a number of proxies up to ${MOST_HOPS}, or their addresses and networks with commas between, ` +
  `none wider than /${WIDEST.v4} (IPv6: /${WIDEST.v6})`;

/** Reads `TRUST_PROXY`: `false`, a number of proxies, or addresses and networks with commas between. */
export function readTrustedProxies(text: string): Result<TrustedProxies, TrustRefused> {
  if (text === 'false') return ok(false);
  if (text === 'true') return fail({ code: 'trust.everyone', detail: everyone });
  if (/^\d{1,2}$/.test(text) && Number(text) <= MOST_HOPS) return ok(Number(text));
  const networks = text.split(',').map((network) => network.trim());
  return networks.every(isOwnNetwork) ? ok(networks) : fail({ code: 'trust.unreadable', detail: unreadable });
}

function isOwnNetwork(network: string): boolean {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(network) ?? [];
  const [widest, narrowest] = isIPv4(address) ? [WIDEST.v4, 32] : [WIDEST.v6, 128];
  if (!isIPv4(address) && (!isIPv6(address) || /^::ffff:|%/i.test(address))) return false;
  const bits = Number(prefix ?? narrowest);
  return bits >= widest && bits <= narrowest;
}
