import { createHash } from 'node:crypto';
import { networkOf } from '@samsyn/platform';

/** Under what the failures of an attempt are counted. Hashed: the table of failures names nobody. */
export interface AttemptKeys {
  pair: string;
  /** Absent on a device that the account knows: strangers' failures do not slow it. */
  account?: string;
  address?: string;
}

/** The keys of an attempt by a stranger's device, whether or not there is such an account. */
export function strangersKeys(email: string, ip: string): AttemptKeys {
  const [account, address] = [`account ${email.toLowerCase()}`, `address ${networkOf(ip)}`];
  return { pair: hashed(`${account} ${address}`), account: hashed(account), address: hashed(address) };
}

/** The key of an attempt on a device that this account has signed in on before. */
export function knownDeviceKeys(email: string, deviceHash: Buffer): AttemptKeys {
  return { pair: hashed(`account ${email.toLowerCase()} device ${deviceHash.toString('hex')}`) };
}

/** The keys of who asks for a new password; counted apart from failed sign-ins. */
export function askingKeys(email: string, ip: string): AttemptKeys {
  const [account, address] = [`asking ${email.toLowerCase()}`, `asking address ${networkOf(ip)}`];
  return { pair: hashed(`${account} ${address}`), address: hashed(address) };
}

function hashed(name: string): string {
  return createHash('sha256').update(name).digest('base64url');
}
