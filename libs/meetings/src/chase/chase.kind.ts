import { Injectable } from '@nestjs/common';
import { type Mailing, MailKinds, NO_LONGER_DUE } from '@samsyn/mailings';
import { MeetingMailKind } from '../compose/meeting-mail-kind';
import { type MailDecision, MeetingMailWriter } from '../compose/meeting-mail-writer';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { MeetingDossierRepository } from '../dossier/meeting-dossier.repository';
import { rulesFor } from '../dossier/invited.rules';
import { planChase, unanswered } from './chase-plan.rules';

/** Påminnelse about an answer that is missing; after the last day it climbs to the ordinary deputy. */
@Injectable()
export class ChaseKind extends MeetingMailKind {
  readonly kind = 'chase';
  protected readonly planned = planChase;

  constructor(kinds: MailKinds, dossiers: MeetingDossierRepository, writer: MeetingMailWriter) {
    super(kinds, dossiers, writer);
  }

  protected decide(
    dossier: MeetingDossier,
    participant: DossierParticipant,
    { occasion }: Mailing,
  ): MailDecision | typeof NO_LONGER_DUE {
    if (!unanswered(dossier).some(({ id }) => id === participant.id)) return NO_LONGER_DUE;
    const rule = rulesFor(dossier, 'chase').find(({ id }) => id === occasion);
    return rule?.addressee === 'deputy' && participant.deputy ? { addressee: participant.deputy } : {};
  }
}
