import { NO_LONGER_DUE } from '@samsyn/mailings';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { cancelledEmail, cancelledSample } from './cancelled.email';
import { planCancelled } from './cancelled-plan.rules';

/** Inställt: takes the meeting out of the recipient's calendar. */
export const cancelledKind: MeetingMailKind = {
  kind: 'meetings.cancelled',
  inTurn: true,
  plan: planCancelled,
  decide({ meeting }, participant) {
    if (participant.withdrawnAt) return { calendar: 'CANCEL', withdrawn: true };
    if (meeting.status !== 'cancelled') return NO_LONGER_DUE;
    return { calendar: 'CANCEL', ...(meeting.cancelReason ? { reason: meeting.cancelReason } : {}) };
  },
  email: cancelledEmail,
  sample: cancelledSample,
};
