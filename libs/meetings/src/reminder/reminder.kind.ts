import { Injectable } from '@nestjs/common';
import { MailKinds, NO_LONGER_DUE } from '@samsyn/mailings';
import { MeetingMailKind } from '../compose/meeting-mail-kind';
import { type MailDecision, MeetingMailWriter } from '../compose/meeting-mail-writer';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { MeetingDossierRepository } from '../dossier/meeting-dossier.repository';
import { mayCome, planReminder } from './reminder-plan.rules';

/** Påminnelse the working day before, to everyone who may come. */
@Injectable()
export class ReminderKind extends MeetingMailKind {
  readonly kind = 'reminder';
  protected readonly planned = planReminder;

  constructor(kinds: MailKinds, dossiers: MeetingDossierRepository, writer: MeetingMailWriter) {
    super(kinds, dossiers, writer);
  }

  protected decide(
    dossier: MeetingDossier,
    participant: DossierParticipant,
  ): MailDecision | typeof NO_LONGER_DUE {
    return mayCome(dossier, participant) ? {} : NO_LONGER_DUE;
  }
}
