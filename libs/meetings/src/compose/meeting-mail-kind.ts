import type { OnModuleInit } from '@nestjs/common';
import type { MailKind as MailKindName } from '@samsyn/contract';
import {
  type ComposedMail,
  type Mailing,
  type MailKind,
  type MailKinds,
  NO_LONGER_DUE,
  type PlannedMailing,
} from '@samsyn/mailings';
import type { Transaction } from '@samsyn/platform';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import type { MeetingDossierRepository } from '../dossier/meeting-dossier.repository';
import type { MailDecision, MeetingMailWriter } from './meeting-mail-writer';

/** What the kinds of mail about meetings have in common: they plan and decide from the dossier alone. */
export abstract class MeetingMailKind implements MailKind, OnModuleInit {
  abstract readonly kind: MailKindName;
  readonly subjectType = 'meeting';

  constructor(
    private readonly kinds: MailKinds,
    private readonly dossiers: MeetingDossierRepository,
    private readonly writer: MeetingMailWriter,
  ) {}

  /** Which of these mails should exist. */
  protected abstract planned(dossier: MeetingDossier): PlannedMailing[];

  /** What this mail tells its participant, decided at the moment it leaves. */
  protected abstract decide(
    dossier: MeetingDossier,
    participant: DossierParticipant,
    mailing: Mailing,
  ): MailDecision | typeof NO_LONGER_DUE;

  onModuleInit(): void {
    this.kinds.register(this);
  }

  async plan(tx: Transaction, meetingId: string): Promise<PlannedMailing[]> {
    return this.planned(await this.dossiers.load(tx, meetingId));
  }

  async compose(tx: Transaction, mailing: Mailing): Promise<ComposedMail | typeof NO_LONGER_DUE> {
    const dossier = await this.dossiers.load(tx, mailing.subjectId);
    const participant = dossier.participants.find(({ id }) => id === mailing.participantId);
    if (!participant) throw new Error(`Participant ${mailing.participantId} is not at the meeting`);
    const decision = this.decide(dossier, participant, mailing);
    if (typeof decision === 'string') return decision;
    const addressee = decision.addressee ?? participant.addressee;
    // vacated since: whoever is appointed next has the mail planned anew
    if (!addressee) return NO_LONGER_DUE;
    return this.writer.write(tx, this.kind, dossier, participant, { ...decision, addressee });
  }
}
