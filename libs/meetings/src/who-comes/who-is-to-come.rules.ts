import type { Answer, Coming } from '@samsyn/contract';

/** What has been answered for one seat at one meeting, for its present time and by those who have a say now. */
export interface SeatAnswers {
  /** The seat has been abolished, or the meeting cancelled. */
  over: boolean;
  /** Nobody has the seat when the meeting begins, or its deputy stands in until somebody has. */
  vacant: boolean;
  /** The present holder's answer; null while there is none that counts. */
  holder: Answer | null;
  /** The ordinary deputy's answer; undefined when there is no deputy. */
  deputy: Answer | null | undefined;
  /** The active substitute, as whoever has the holder's place named them; undefined when there is none. */
  substitute: { answer: Answer | null; unreachable: boolean } | undefined;
}

const NOBODY: Coming = { comes: 'nobody', awaits: null };

/** Whether an answer says that the one who gave it comes. */
export function isYes(answer: Answer | null | undefined): boolean {
  return answer === 'in-room' || answer === 'remote';
}

/**
 * Who is to come (den som kommer), by the first line that fits:
 *
 * 1. the seat has ended or the meeting is cancelled: nobody;
 * 2. vacant, now or when it begins: the deputy takes the holder's place below; nobody without one;
 * 3. the holder says yes: the holder, whatever the deputy says;
 * 4. the holder names a substitute: they, unless they decline or cannot be reached, which voids what the holder said; where
 *    a move has voided it, they do when they say yes anew;
 * 5. the holder says no: the deputy if they say yes, and asked while they have not answered;
 * 6. the holder is silent or does not know: the deputy if they say yes, else not known.
 */
export function whoIsToCome({ over, vacant, holder, deputy, substitute }: SeatAnswers): Coming {
  const place = vacant ? 'deputy' : 'holder';
  const first = vacant ? deputy : holder;
  const second = vacant ? undefined : deputy;
  if (over || first === undefined) return NOBODY;
  if (isYes(first)) return { comes: place, awaits: null };
  const named = first === 'substitute' || (first === null && isYes(substitute?.answer));
  if (named && stillComes(substitute)) return { comes: 'substitute', awaits: null };
  if (isYes(second)) return { comes: 'deputy', awaits: null };
  if (first !== 'declined') return { comes: 'unknown', awaits: place };
  return second === undefined || second === 'declined' ? NOBODY : { comes: 'nobody', awaits: 'deputy' };
}

function stillComes(substitute: SeatAnswers['substitute']): boolean {
  return substitute !== undefined && substitute.answer !== 'declined' && !substitute.unreachable;
}
