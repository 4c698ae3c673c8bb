import { type Answer, answers } from '@samsyn/contract';
import type { Invitation } from './invitation';

/** Whether an invitation can be answered, and if not, why. */
export type InvitationState = 'open' | 'withdrawn' | 'cancelled' | 'held' | 'started';

/** An invitation can be answered, and the answer changed, until the meeting begins. */
export function invitationState({ meeting, participant }: Invitation, now: Date): InvitationState {
  if (participant.withdrawnAt) return 'withdrawn';
  if (meeting.status !== 'planned') return meeting.status;
  return now >= meeting.startsAt ? 'started' : 'open';
}

/** The answers to choose from: remotely when the meeting has a way, and a substitute for who has the place. */
export function offeredAnswers({ meeting, mayName }: Invitation): Answer[] {
  return answers.filter((answer) => {
    if (answer === 'remote') return meeting.remote !== null;
    return answer !== 'substitute' || mayName;
  });
}
