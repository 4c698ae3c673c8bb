import type { Reply } from '../replies/reply.entity';
import type { Invitation } from './invitation';

/** An invitation with a reply that counts. */
export type AnsweredInvitation = Invitation & { reply: Reply };

/** Whether the invitation has been answered for the meeting's present time. */
export function isAnswered(invitation: Invitation): invitation is AnsweredInvitation {
  return invitation.reply !== null;
}
