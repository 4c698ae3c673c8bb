import { BlockList, isIP, isIPv4 } from 'node:net';
import type { TrustedProxies } from '../config/trusted-proxies.rules';
import { plainAddress } from './network.rules';

/** Whether an address is a proxy of ours; `hop` counts from the one that is connected, 0. */
export type IsTrusted = (address: string, hop: number) => boolean;

/** How Fastify and the ceiling of connections ask whom to trust. */
export function trustedProxies(trusted: TrustedProxies): IsTrusted {
  if (!Array.isArray(trusted)) return (_address, hop) => hop < Number(trusted);
  const networks = new BlockList();
  for (const network of trusted) {
    const [address = '', prefix] = network.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    if (prefix === undefined) networks.addAddress(address, family);
    else networks.addSubnet(address, Number(prefix), family);
  }
  return (claimed) => {
    const address = plainAddress(claimed);
    return isIP(address) > 0 && networks.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  };
}
