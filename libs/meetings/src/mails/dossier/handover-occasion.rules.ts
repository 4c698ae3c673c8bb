const PREFIX = 'handover:';

/** The occasion of what a successor is told when the seat's notice has gone to someone before them. */
export function handoverTo(contactId: string): string {
  return PREFIX + contactId;
}

/** The contact that an occasion is the handover to; undefined for any other occasion. */
export function successorOf(occasion: string): string | undefined {
  return occasion.startsWith(PREFIX) ? occasion.slice(PREFIX.length) : undefined;
}
