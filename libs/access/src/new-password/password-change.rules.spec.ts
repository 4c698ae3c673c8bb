import { opensUntil, stateOfChange } from './password-change.rules';

describe('a link to a new password', () => {
  const askedAt = new Date('2026-11-26T08:00:00Z');
  const at = (minutes: number, closedAt: Date | null = null) =>
    stateOfChange({ askedAt, closedAt }, new Date(askedAt.getTime() + minutes * 60_000));

  it('given an hour, then it opens until that is over, and no longer', () => {
    expect([at(0), at(59.9), at(60), at(61)]).toEqual(['open', 'open', 'expired', 'expired']);
    expect(opensUntil(askedAt)).toEqual(new Date('2026-11-26T09:00:00Z'));
  });

  it('given that the password has been changed, then it says so for ever', () => {
    expect([at(1, askedAt), at(1000, askedAt)]).toEqual(['done', 'done']);
  });
});
