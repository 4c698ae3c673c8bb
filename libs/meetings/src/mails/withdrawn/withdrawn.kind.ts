import { NO_LONGER_DUE } from '@samsyn/mailings';
import { staysByOtherRole } from '../dossier/other-role.rules';
import { mayHaveTold } from '../dossier/told.rules';
import { keepsEntry, recipientFor } from '../dossier/who-reads.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { unasked } from './unasked.rules';
import { withdrawnEmail, withdrawnSample } from './withdrawn.email';
import { planWithdrawn } from './withdrawn-plan.rules';

/**
 * Återtagen kallelse: takes the meeting, which stands, out of the calendar of who is no longer expected; to a deputy who was
 * only asked to come, the word that they need not answer.
 */
export const withdrawnKind: MeetingMailKind = {
  kind: 'meetings.withdrawn',
  inTurn: true,
  plan: planWithdrawn,
  decide(dossier, participant, { id, occasion }) {
    const recipient = recipientFor(participant, occasion);
    // a meeting that is off for everybody is told of as such
    const off = dossier.meeting.status === 'cancelled' && !participant.withdrawnAt;
    if (!recipient || off) return NO_LONGER_DUE;
    // by itself it ends what was told before it
    const history = dossier.history.filter((each) => each.id !== id);
    if (mayHaveTold(history, recipient).length === 0) {
      const deputy = unasked({ ...dossier, history }, participant);
      return deputy ? { withdrawn: 'stand-in', unasked: deputy.why } : NO_LONGER_DUE;
    }
    if (keepsEntry(participant, recipient.addressee)) return NO_LONGER_DUE;
    const standsIn = participant.substituteFor !== null || recipient.addressee === participant.deputy;
    const withdrawn = standsIn ? 'stand-in' : 'holder';
    const stays = staysByOtherRole(dossier, participant, recipient.addressee);
    return stays ? { withdrawn, otherRole: true } : { withdrawn, calendar: 'withdraw' };
  },
  addressee: (_dossier, participant, occasion) => recipientFor(participant, occasion)?.addressee ?? null,
  email: withdrawnEmail,
  sample: withdrawnSample,
};
