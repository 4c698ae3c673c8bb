import { Injectable } from '@nestjs/common';
import { type Mailing, MailKinds, NO_LONGER_DUE } from '@samsyn/mailings';
import { MeetingMailKind } from '../compose/meeting-mail-kind';
import { type MailDecision, MeetingMailWriter } from '../compose/meeting-mail-writer';
import { successorOf } from '../dossier/handover-occasion.rules';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { MeetingDossierRepository } from '../dossier/meeting-dossier.repository';
import { wasTold } from '../dossier/told.rules';
import { planNotice } from './notice-plan.rules';

/** Kallelse: invites, and puts the meeting into the recipient's calendar. */
@Injectable()
export class NoticeKind extends MeetingMailKind {
  readonly kind = 'notice';
  protected readonly planned = planNotice;

  constructor(kinds: MailKinds, dossiers: MeetingDossierRepository, writer: MeetingMailWriter) {
    super(kinds, dossiers, writer);
  }

  protected decide(
    { meeting, history }: MeetingDossier,
    participant: DossierParticipant,
    { id, occasion }: Mailing,
  ): MailDecision | typeof NO_LONGER_DUE {
    if (meeting.status !== 'planned' || participant.withdrawnAt) return NO_LONGER_DUE;
    const successor = successorOf(occasion);
    if (successor !== undefined && successor !== participant.addressee?.contactId) return NO_LONGER_DUE;
    // the seat's own notice may have been in flight at the handover, and reached the successor
    const others = history.filter((mailing) => mailing.id !== id);
    if (wasTold(others, participant)) return NO_LONGER_DUE;
    return { calendar: 'REQUEST' };
  }
}
