import { Injectable } from '@nestjs/common';
import { MailKinds, NO_LONGER_DUE } from '@samsyn/mailings';
import { MeetingMailKind } from '../compose/meeting-mail-kind';
import { type MailDecision, MeetingMailWriter } from '../compose/meeting-mail-writer';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { MeetingDossierRepository } from '../dossier/meeting-dossier.repository';
import { planCancelled } from './cancelled-plan.rules';

/** Inställt: takes the meeting out of the recipient's calendar. */
@Injectable()
export class CancelledKind extends MeetingMailKind {
  readonly kind = 'cancelled';
  protected readonly planned = planCancelled;

  constructor(kinds: MailKinds, dossiers: MeetingDossierRepository, writer: MeetingMailWriter) {
    super(kinds, dossiers, writer);
  }

  protected decide(
    { meeting }: MeetingDossier,
    participant: DossierParticipant,
  ): MailDecision | typeof NO_LONGER_DUE {
    if (participant.withdrawnAt) return { calendar: 'CANCEL', withdrawn: true };
    if (meeting.status !== 'cancelled') return NO_LONGER_DUE;
    return { calendar: 'CANCEL', ...(meeting.cancelReason ? { reason: meeting.cancelReason } : {}) };
  }
}
