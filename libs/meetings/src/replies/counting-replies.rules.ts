/** The part of a reply that decides whether it counts. */
interface Dated {
  participantId: string;
  forStartsAt: Date;
}

/**
 * The reply that counts for each participant: the newest one given for the meeting's present start. A move asks
 * again; a change of room does not.
 * @param newestFirst replies in the order that the newest comes first.
 */
export function countingReplies<R extends Dated>(newestFirst: readonly R[], startsAt: Date): Map<string, R> {
  const counting = new Map<string, R>();
  for (const reply of newestFirst) {
    const forThisTime = reply.forStartsAt.getTime() === startsAt.getTime();
    if (forThisTime && !counting.has(reply.participantId)) counting.set(reply.participantId, reply);
  }
  return counting;
}
