import { NO_LONGER_DUE } from '@samsyn/mailings';
import { hasEntryByOtherRole } from '../dossier/other-role.rules';
import { keepsEntry, recipientFor } from '../dossier/who-reads.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { cancelledEmail, cancelledSample } from './cancelled.email';
import { planCancelled } from './cancelled-plan.rules';

/** Inställt: takes the meeting out of the recipient's calendar. */
export const cancelledKind: MeetingMailKind = {
  kind: 'meetings.cancelled',
  inTurn: true,
  plan: planCancelled,
  decide(dossier, participant, { occasion }) {
    const { meeting } = dossier;
    const recipient = recipientFor(participant, occasion);
    if (!recipient) return NO_LONGER_DUE;
    if (meeting.status === 'cancelled' && !participant.withdrawnAt) {
      return { calendar: 'CANCEL', ...(meeting.cancelReason ? { reason: meeting.cancelReason } : {}) };
    }
    if (keepsEntry(participant, recipient.addressee)) return NO_LONGER_DUE;
    const standsIn = participant.substituteFor !== null || recipient.addressee === participant.deputy;
    const withdrawn = standsIn ? 'stand-in' : 'holder';
    const stays = hasEntryByOtherRole(dossier, participant, recipient.addressee);
    return stays ? { withdrawn, otherRole: true } : { withdrawn, calendar: 'CANCEL' };
  },
  addressee: (_dossier, participant, occasion) => recipientFor(participant, occasion)?.addressee ?? null,
  email: cancelledEmail,
  sample: cancelledSample,
};
