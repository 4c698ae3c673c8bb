import { NO_LONGER_DUE } from '@samsyn/mailings';
import { recipientFor } from '../dossier/who-reads.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { cancelledEmail, cancelledSample } from './cancelled.email';
import { planCancelled } from './cancelled-plan.rules';

/** Inställt: takes the meeting out of the recipient's calendar. */
export const cancelledKind: MeetingMailKind = {
  kind: 'meetings.cancelled',
  inTurn: true,
  plan: planCancelled,
  decide({ meeting }, participant, { occasion }) {
    const off = meeting.status === 'cancelled' && !participant.withdrawnAt;
    if (!off || !recipientFor(participant, occasion)) return NO_LONGER_DUE;
    return { calendar: 'cancel', ...(meeting.cancelReason ? { reason: meeting.cancelReason } : {}) };
  },
  addressee: (_dossier, participant, occasion) => recipientFor(participant, occasion)?.addressee ?? null,
  email: cancelledEmail,
  sample: cancelledSample,
};
