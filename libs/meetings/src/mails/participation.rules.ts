import type { Answer } from '@samsyn/contract';
import type { Participation } from '@samsyn/platform';

const said: Record<Answer, Participation> = {
  'in-room': 'ACCEPTED',
  remote: 'ACCEPTED',
  // somebody else comes: they themselves do not
  substitute: 'DECLINED',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
};

/**
 * What a calendar shows of somebody's answer.
 * @param answer the one that counts for the meeting's present time; null when there is none, as after a move
 */
export function participationOf(answer: Answer | null | undefined): Participation {
  return answer ? said[answer] : 'NEEDS-ACTION';
}

/** Whether who has given this answer has no use for the meeting in their calendar. */
export function staysAway(answer: Answer | null | undefined): boolean {
  return participationOf(answer) === 'DECLINED';
}
