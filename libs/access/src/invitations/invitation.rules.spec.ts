import { invitationOpensUntil, stateOfInvitation } from './invitation.rules';

describe('an invitation', () => {
  const sentAt = new Date('2026-11-26T08:00:00Z');
  const pending = { sentAt, acceptedAt: null, withdrawnAt: null };
  const after = (hours: number) => new Date(sentAt.getTime() + hours * 3_600_000);

  it('given 72 hours, then it can be accepted until they are over, and no longer', () => {
    expect(invitationOpensUntil(sentAt)).toEqual(new Date('2026-11-29T08:00:00Z'));
    expect([0, 71.9, 72].map((hours) => stateOfInvitation(pending, after(hours)))).toEqual([
      'open',
      'open',
      'expired',
    ]);
  });

  it('given that it was accepted or withdrawn, then it stays so', () => {
    expect(stateOfInvitation({ ...pending, acceptedAt: after(1) }, after(2))).toBe('accepted');
    expect(stateOfInvitation({ ...pending, withdrawnAt: after(1) }, after(100))).toBe('withdrawn');
  });
});
