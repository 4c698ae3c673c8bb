import { Injectable } from '@nestjs/common';
import { MailKinds, NO_LONGER_DUE } from '@samsyn/mailings';
import { MeetingMailKind } from '../compose/meeting-mail-kind';
import { type MailDecision, MeetingMailWriter } from '../compose/meeting-mail-writer';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { MeetingDossierRepository } from '../dossier/meeting-dossier.repository';
import { isRepresented, planDocuments } from './documents-plan.rules';

/** Dagordning och handlingar: by link, never attached. */
@Injectable()
export class DocumentsKind extends MeetingMailKind {
  readonly kind = 'documents';
  protected readonly planned = planDocuments;

  constructor(kinds: MailKinds, dossiers: MeetingDossierRepository, writer: MeetingMailWriter) {
    super(kinds, dossiers, writer);
  }

  protected decide(
    { meeting }: MeetingDossier,
    participant: DossierParticipant,
  ): MailDecision | typeof NO_LONGER_DUE {
    const gone =
      meeting.status !== 'planned' || participant.withdrawnAt !== null || isRepresented(participant);
    return gone ? NO_LONGER_DUE : {};
  }
}
