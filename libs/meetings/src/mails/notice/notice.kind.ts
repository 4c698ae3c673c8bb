import { NO_LONGER_DUE } from '@samsyn/mailings';
import { isFor } from '../dossier/named-occasion.rules';
import { hasEntryByOtherRole } from '../dossier/other-role.rules';
import { stillPlanned } from '../dossier/still-planned.rules';
import { wasTold } from '../dossier/told.rules';
import { recipientFor } from '../dossier/who-reads.rules';
import type { MeetingMailKind } from '../meeting-mail-kind';
import { noticeEmail, noticeSample } from './notice.email';
import { planNotice } from './notice-plan.rules';

/** Kallelse: invites, and puts the meeting into the recipient's calendar. */
export const noticeKind: MeetingMailKind = {
  kind: 'meetings.notice',
  inTurn: true,
  plan: planNotice,
  decide(dossier, participant, mailing) {
    const { meeting, history } = dossier;
    const { id, occasion } = mailing;
    if (meeting.status !== 'planned' || participant.withdrawnAt) return NO_LONGER_DUE;
    const recipient = recipientFor(participant, occasion);
    if (!recipient) return NO_LONGER_DUE;
    const { addressee } = participant;
    if (isFor('handover', occasion) && recipient.addressee !== addressee) return NO_LONGER_DUE;
    // the seat's own notice may have been in flight at the handover, and reached the successor
    const others = history.filter((each) => each.id !== id);
    if (!isFor('again', occasion) && wasTold(others, recipient)) return NO_LONGER_DUE;
    return stillPlanned(
      planNotice,
      dossier,
      participant,
      mailing,
      hasEntryByOtherRole(dossier, participant, recipient.addressee)
        ? { otherRole: true as const }
        : { calendar: 'invite' as const },
    );
  },
  addressee: (_dossier, participant, occasion) => recipientFor(participant, occasion)?.addressee ?? null,
  email: noticeEmail,
  sample: noticeSample,
};
