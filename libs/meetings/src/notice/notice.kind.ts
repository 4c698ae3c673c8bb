import { Injectable } from '@nestjs/common';
import { MailKinds, NO_LONGER_DUE } from '@samsyn/mailings';
import { MeetingMailKind } from '../compose/meeting-mail-kind';
import { type MailDecision, MeetingMailWriter } from '../compose/meeting-mail-writer';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { MeetingDossierRepository } from '../dossier/meeting-dossier.repository';
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
    { meeting }: MeetingDossier,
    participant: DossierParticipant,
  ): MailDecision | typeof NO_LONGER_DUE {
    if (meeting.status !== 'planned' || participant.withdrawnAt) return NO_LONGER_DUE;
    return { calendar: 'REQUEST' };
  }
}
