import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { accountKey, addressKey } from './attempt-keys.rules';

/** Failed sign-ins that are let through within {@link WINDOW_MILLISECONDS} of the first. */
export const FAILURES_PER_ACCOUNT = 10;
/** A town hall may come from one address. */
export const FAILURES_PER_ADDRESS = 100;

const WINDOW_MILLISECONDS = 15 * 60 * 1000;

interface Count {
  failures: number;
  /** When counting begins anew: real time, in milliseconds. */
  until: number;
}

/**
 * Counts failed sign-ins per address and per account (ASVS 5.0, 6.3.1), in this process and in real time. An attempt is
 * counted when it begins, so that a thousand at once are no way around, and taken back when it succeeds.
 */
@Injectable()
export class SignInAttempts {
  private readonly counts = new LRUCache<string, Count>({ max: 50_000 });

  /**
   * Begins an attempt.
   * @returns the number of seconds to wait, when there have been too many failures; then nothing is counted.
   */
  begin(ip: string, email: string): number | undefined {
    const address = this.countOf(addressKey(ip));
    const account = this.countOf(accountKey(email));
    const waits = [
      ...(address.failures >= FAILURES_PER_ADDRESS ? [address.until] : []),
      ...(account.failures >= FAILURES_PER_ACCOUNT ? [account.until] : []),
    ];
    if (waits.length > 0) return Math.max(1, Math.ceil((Math.max(...waits) - Date.now()) / 1000));
    address.failures += 1;
    account.failures += 1;
    return undefined;
  }

  /** The attempt succeeded: the account's failures are forgotten; the address keeps those it has with others. */
  succeed(ip: string, email: string): void {
    this.takeBack(ip, email);
    this.counts.delete(accountKey(email));
  }

  /** The attempt came to nothing for a reason of ours, such as a database that is down: it never was. */
  takeBack(ip: string, email: string): void {
    for (const count of [this.countOf(addressKey(ip)), this.countOf(accountKey(email))]) {
      count.failures = Math.max(0, count.failures - 1);
    }
  }

  private countOf(key: string): Count {
    const known = this.counts.get(key);
    if (known && known.until > Date.now()) return known;
    const fresh = { failures: 0, until: Date.now() + WINDOW_MILLISECONDS };
    this.counts.set(key, fresh);
    return fresh;
  }
}
