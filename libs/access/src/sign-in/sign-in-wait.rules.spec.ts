import { FREE_FAILURES, LONGEST_WAIT_SECONDS, waitAfter } from './sign-in-wait.rules';

const none = { pair: 0, account: 0, address: 0 };

describe('how long an attempt waits', () => {
  it('given fewer failures than are free, when the next comes, then it need not wait', () => {
    const last = {
      pair: FREE_FAILURES.pair - 1,
      account: FREE_FAILURES.account - 1,
      address: FREE_FAILURES.address - 1,
    };
    expect(waitAfter(last)).toBe(0);
  });

  it.each(['pair', 'account', 'address'] as const)(
    'given more and more failures of the %s, when the next comes, then its wait doubles up to half a minute',
    (kind) => {
      const waits = [0, 1, 2, 3, 4, 5, 6].map((more) =>
        waitAfter({ ...none, [kind]: FREE_FAILURES[kind] + more }),
      );
      expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
    },
  );

  it('given a hundred thousand failures of every kind, when the next comes, then it waits half a minute and no more', () => {
    const many = { pair: 100_000, account: 100_000, address: 100_000 };
    expect(LONGEST_WAIT_SECONDS).toBe(30);
    expect(waitAfter(many)).toBe(30);
  });

  it('given several reasons to wait, when the next comes, then the longest counts', () => {
    expect(waitAfter({ pair: FREE_FAILURES.pair, account: 0, address: FREE_FAILURES.address + 3 })).toBe(8);
  });
});
