import { beginningOf, civilDateOf, leaveAfter } from '@samsyn/contract';
import type { MeetingDossier } from './meeting-dossier';

/**
 * When someone who takes a seat over is written to. Who takes over now is written to at once; an appointment from a day
 * begins at midnight, when no mail leaves, so it waits for the day's first allowed hour.
 */
export function handoverTime(
  from: Date,
  { meeting, calendar }: Pick<MeetingDossier, 'meeting' | 'calendar'>,
): Date {
  const midnight = beginningOf(civilDateOf(from, calendar.zone), calendar.zone);
  if (from.getTime() !== midnight.getTime()) return from;
  const allowed = leaveAfter(from, calendar);
  return allowed < meeting.startsAt ? allowed : from;
}

/**
 * When somebody is told now of what a handover has brought about: at once, but not in the night in which it began, however
 * much is planned anew until the morning.
 * @param handedOverAt when the place changed hands; null when it never has
 */
export function sinceHandover(
  handedOverAt: Date | null,
  dossier: Pick<MeetingDossier, 'meeting' | 'calendar' | 'now'>,
): Date {
  const told = handedOverAt ? handoverTime(handedOverAt, dossier) : dossier.now;
  return told > dossier.now ? told : dossier.now;
}
