import { secondsUntilNextAttempt } from './backoff.rules';

const minutesAfter = (attempt: number) => secondsUntilNextAttempt(attempt) / 60;

describe('the wait before another attempt', () => {
  it('given attempts that fail, then soon at first, then every quarter of an hour for ever', () => {
    expect([1, 2, 3, 4, 5, 6, 500].map(minutesAfter)).toEqual([1, 2, 4, 8, 15, 15, 15]);
  });

  it('given a number that no attempt has, then still a wait', () => {
    expect(minutesAfter(0)).toBe(1);
  });
});
