/** Minutes in which a second press asks for nothing: the mail is on its way. */
export const ASKED_AGAIN_AFTER = 5;

/**
 * So many links of an hour are sent, and no more: strangers must not fill an inbox, and whoever owns it has a link there
 * that works, so that nobody is locked out.
 */
export const LINKS_AN_HOUR = 3;

/** How long a link opens, in milliseconds of the product's clock. */
const LIFE = 3_600_000;

/** Until when a link opens that was asked for then. */
export function opensUntil(askedAt: Date): Date {
  return new Date(askedAt.getTime() + LIFE);
}

/** How a link stands: its password may be chosen, it came too late, or the password has been changed since. */
export function stateOfChange(
  { askedAt, closedAt }: { askedAt: Date; closedAt: Date | null },
  now: Date,
): 'open' | 'expired' | 'done' {
  if (closedAt) return 'done';
  return now < opensUntil(askedAt) ? 'open' : 'expired';
}
