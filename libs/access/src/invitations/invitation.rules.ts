/** How long an invitation can be accepted after it was sent, in milliseconds of the product's clock. */
const LIFE = 72 * 3_600_000;

/** What decides how an invitation stands. */
export interface InvitationTimes {
  /** The last time. */
  sentAt: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
}

/** Until when an invitation can be accepted that was sent then. */
export function invitationOpensUntil(sentAt: Date): Date {
  return new Date(sentAt.getTime() + LIFE);
}

/** How an invitation stands. */
export function stateOfInvitation(
  { sentAt, acceptedAt, withdrawnAt }: InvitationTimes,
  now: Date,
): 'open' | 'expired' | 'accepted' | 'withdrawn' {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return now < invitationOpensUntil(sentAt) ? 'open' : 'expired';
}
