/** Failed sign-ins within the hour, by what they have in common with the attempt that is judged. */
export interface Failures {
  /** To this account from this address; or, on a device that the account knows, on that device. */
  pair: number;
  /** To this account from everywhere. */
  account: number;
  /** To any account from this address. */
  address: number;
}

/**
 * Failures that cost no wait. Few for one address at one account. Many for an account, so that one stranger does not reach
 * it soon, and for an address, since a town hall may have only one.
 */
export const FREE_FAILURES: Failures = { pair: 5, account: 100, address: 100 };

/** No wait is longer, however many failures there are: whoever has the password gets in within half a minute. */
export const LONGEST_WAIT_SECONDS = 30;

/** How many whole seconds an attempt waits after these failures: 1, 2, 4 … from the last free one on, at most 30. */
export function waitAfter(failures: Failures): number {
  const beyond = Math.max(
    failures.pair - FREE_FAILURES.pair,
    failures.account - FREE_FAILURES.account,
    failures.address - FREE_FAILURES.address,
  );
  return beyond < 0 ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** beyond);
}
