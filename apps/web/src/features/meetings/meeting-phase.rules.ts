import type { MailingView, MeetingView, ParticipantReplyView } from '@samsyn/contract';
import type { MeetingTask } from './meeting-search.rules';

/**
 * Where a meeting is in its life, as a coordinator sees it: `planned` nobody has been called, `called` the notice has left,
 * `over` it has begun and nobody has said whether it was held.
 */
export type MeetingPhase = 'planned' | 'called' | 'over' | 'held' | 'cancelled';

/** The phase of a meeting whose notice has left or has not, at an instant. */
export function phaseOf(
  { status, startsAt }: Pick<MeetingView, 'status' | 'startsAt'>,
  called: boolean,
  now: Date,
): MeetingPhase {
  if (status !== 'planned') return status;
  if (Date.parse(startsAt) <= now.getTime()) return 'over';
  return called ? 'called' : 'planned';
}

/** Whether the notice has left, or is leaving. */
export function isCalled(
  { noticeOrderedAt }: Pick<MeetingView, 'noticeOrderedAt'>,
  mails: readonly Pick<MailingView, 'kind' | 'state'>[],
): boolean {
  const left = ['sent', 'sending', 'unknown', 'failed'];
  return (
    noticeOrderedAt !== null ||
    mails.some(({ kind, state }) => kind === 'meetings.notice' && left.includes(state))
  );
}

/** Whose reply is waited for. */
export function unanswered<P extends Pick<ParticipantReplyView, 'awaits'>>(participants: readonly P[]): P[] {
  return participants.filter(({ awaits }) => awaits !== null);
}

/** How many of the seats have answered: a substitute's answer is its seat's, and from an empty seat none is waited for. */
export function answeredSeats(
  participants: readonly Pick<ParticipantReplyView, 'awaits' | 'substituteFor' | 'vacant' | 'comes'>[],
): { readonly part: number; readonly whole: number } {
  const seats = participants.filter((each) => each.substituteFor === null && !isEmpty(each));
  return { part: seats.length - unanswered(seats).length, whole: seats.length };
}

/** Nobody has the seat, and no deputy comes for it. */
export function isEmpty({
  vacant,
  comes,
  awaits,
}: Pick<ParticipantReplyView, 'vacant' | 'comes' | 'awaits'>): boolean {
  return vacant && comes === 'nobody' && awaits === null;
}

/** What may be opened in a phase: its tasks, and for as long as it lies ahead a reply that came otherwise. */
export function tasksOffered(phase: MeetingPhase, missing: number): MeetingTask[] {
  const { primary, others } = tasksIn(phase, missing);
  const isAhead = phase === 'planned' || phase === 'called';
  return [...(primary ? [primary] : []), ...others, ...(isAhead ? (['reply'] as const) : [])];
}

/** What can be done to a meeting in its phase, the one thing to do next first; `primary` when there is one. */
export interface MeetingTasks {
  readonly primary: MeetingTask | undefined;
  readonly others: readonly MeetingTask[];
}

/** See {@link MeetingTasks}. */
export function tasksIn(phase: MeetingPhase, missing: number): MeetingTasks {
  switch (phase) {
    case 'planned':
      return { primary: 'notice', others: ['move', 'edit', 'cancel'] };
    case 'called':
      return missing > 0
        ? { primary: 'chase', others: ['move', 'edit', 'cancel'] }
        : { primary: undefined, others: ['move', 'edit', 'cancel'] };
    case 'over':
      return { primary: 'hold', others: ['cancel'] };
    case 'held':
      return { primary: undefined, others: ['unhold'] };
    case 'cancelled':
      return { primary: undefined, others: [] };
  }
}
