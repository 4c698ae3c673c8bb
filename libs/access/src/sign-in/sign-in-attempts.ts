import { Injectable } from '@nestjs/common';
import { fail, type Failure, ok, type Result } from '@samsyn/contract';
import { askingKeys, type AttemptKeys, knownDeviceKeys, strangersKeys } from './attempt-keys.rules';
import { AttemptStore } from './attempt-store';
import { KnownDevices } from './known-devices';
import { OwedWarnings } from './owed-warnings';
import { type Failures, waitAfter } from './sign-in-wait.rules';

/** So many failures by strangers within the hour, and the account's owner is to be told. */
export const TELLING_FAILURES = 20;

/** Who tries to sign in, and from where. */
export interface SignInTry {
  email: string;
  ip: string;
  /** What the device cookie says, if there is one. */
  device: string | undefined;
}

/** An attempt under way, counted as a failure until it turns out otherwise. */
export interface Attempt {
  email: string;
  keys: AttemptKeys;
  /** With this one. */
  failures: Failures;
}

/** An attempt that came too soon after failed ones. */
export interface TooSoon extends Failure<'rate.limited'> {
  /** After how many the next attempt is let through: 1 to 30. */
  readonly seconds: number;
}

/**
 * Slows down who guesses passwords (ASVS 5.0, 6.3.1) and locks nobody out. A wait is an account's and an address's
 * together: what others do can make it longer, up to half a minute, and never begin it anew. A device that the account
 * knows waits for nobody's failures but its own. An attempt is counted when it begins, so that a thousand at once are no
 * way around; the counts are all processes' together.
 */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly store: AttemptStore,
    private readonly devices: KnownDevices,
    private readonly warnings: OwedWarnings,
  ) {}

  /** Begins an attempt, or tells how long to wait; then nothing is counted. */
  async begin({ email, ip, device }: SignInTry): Promise<Result<Attempt, TooSoon>> {
    const known = await this.devices.recognise(email, device);
    return this.beginWith(email, known ? knownDeviceKeys(email, known) : strangersKeys(email, ip));
  }

  /**
   * The same for who asks for a new password. It always counts: how often one address asks is slowed down, and others who
   * ask for the same account slow down nobody.
   */
  beginAsking(email: string, ip: string): Promise<Result<Attempt, TooSoon>> {
    return this.beginWith(email, askingKeys(email, ip));
  }

  private async beginWith(email: string, keys: AttemptKeys): Promise<Result<Attempt, TooSoon>> {
    const turn = await this.store.turnOf(keys);
    if (turn) return tooSoon(turn / 1000);
    const wait = waitAfter(await this.store.failuresOf(keys));
    if (wait > 0 && turn === undefined) return this.queue(keys, wait);
    if (wait > 0 && !(await this.store.takeTurn(keys))) return tooSoon(wait);
    const failures = await this.store.add(keys);
    const surge = wait === 0 ? waitAfter(before(failures)) : 0;
    if (surge > 0) {
      await this.store.takeAway(keys);
      return this.queue(keys, surge);
    }
    const next = waitAfter(failures);
    if (next > 0) await this.store.giveTurn(keys, next);
    return ok({ email, keys, failures });
  }

  /** It succeeded: the pair's failures are forgotten; the account and the address keep those of others. */
  async succeed({ keys }: Attempt): Promise<void> {
    await this.store.takeAway(keys);
    await this.store.forget(keys);
  }

  /** It failed, as it was counted from the start; after many, the account's owner is owed a warning. */
  async fail({ email, failures }: Attempt): Promise<void> {
    if (failures.account >= TELLING_FAILURES) await this.warnings.owe(email, failures.account);
  }

  /** It came to nothing for a reason of ours, such as a database that is down: it never was. */
  takeBack({ keys }: Attempt): Promise<void> {
    return this.store.takeAway(keys);
  }

  private async queue(keys: AttemptKeys, seconds: number): Promise<Result<Attempt, TooSoon>> {
    await this.store.giveTurn(keys, seconds);
    return tooSoon(seconds);
  }
}

function before({ pair, account, address }: Failures): Failures {
  return { pair: pair - 1, account: account - 1, address: address - 1 };
}

function tooSoon(wait: number): Result<Attempt, TooSoon> {
  return fail({ code: 'rate.limited', seconds: Math.max(1, Math.ceil(wait)) });
}
