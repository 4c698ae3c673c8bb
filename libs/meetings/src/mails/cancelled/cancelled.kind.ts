import { NO_LONGER_DUE } from '@samsyn/mailings';
import { mayHaveTold } from '../dossier/told.rules';
import { recipientFor } from '../dossier/who-reads.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { cancelledEmail, cancelledSample } from './cancelled.email';
import { planCancelled } from './cancelled-plan.rules';

/** Inställt: takes the meeting out of the recipient's calendar, if they have been invited. */
export const cancelledKind: MeetingMailKind = {
  kind: 'meetings.cancelled',
  inTurn: true,
  plan: planCancelled,
  decide({ meeting, history }, participant, { occasion }) {
    const off = meeting.status === 'cancelled' && !participant.withdrawnAt;
    const recipient = recipientFor(participant, occasion);
    if (!off || !recipient) return NO_LONGER_DUE;
    const invited = mayHaveTold(history, recipient).length > 0;
    return {
      ...(invited ? { calendar: 'cancel' as const } : { notInvited: true as const }),
      ...(meeting.cancelReason ? { reason: meeting.cancelReason } : {}),
    };
  },
  addressee: (_dossier, participant, occasion) => recipientFor(participant, occasion)?.addressee ?? null,
  email: cancelledEmail,
  sample: cancelledSample,
};
