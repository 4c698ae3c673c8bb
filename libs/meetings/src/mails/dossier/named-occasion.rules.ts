/** Why one person of a seat's is written to, where that need not be who has the place when the mail leaves. */
const reasons = [
  /** The seat's notice has gone to somebody before them. */
  'handover',
  /** The deputy is the one who comes. */
  'deputy',
  /** What they were told before is not, or no longer, in their mailbox: another address, or a withdrawal since. */
  'again',
  /** The seat's documents have gone to somebody before them. */
  'reader',
  /** A date is kept for them, of which they are told before the notice; or no longer is. */
  'held',
  'released',
  'moved',
  'cancelled',
  'withdrawn',
] as const;

export type NamedReason = (typeof reasons)[number];

/**
 * The occasion of a mail to one person of a seat's.
 * @param time tells apart what happens to the same person more than once; nothing for the first time.
 */
export function occasionOf(reason: NamedReason, contactId: string, time = 0): string {
  return [reason, contactId, ...(time > 0 ? [time] : [])].join(':');
}

/** The contact that an occasion names; undefined for one that concerns whoever has the place. */
export function namedIn(occasion: string): string | undefined {
  const [reason, contactId] = occasion.split(':');
  return reasons.some((each) => each === reason) ? contactId : undefined;
}

/** Whether an occasion names somebody for this reason. */
export function isFor(reason: NamedReason, occasion: string): boolean {
  return occasion.startsWith(`${reason}:`);
}
