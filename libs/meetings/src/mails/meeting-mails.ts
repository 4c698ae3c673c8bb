import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalLinks } from '@samsyn/access';
import {
  type ComposedMail,
  type DueMail,
  type MailSubject,
  MailSubjects,
  NO_LONGER_DUE,
  type PersonKey,
  personKeyOf,
  type PlannedMailing,
  type RecipientRef,
} from '@samsyn/mailings';
import type { MailKindName } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import { AgendaFollowUps } from '../agenda/agenda-follow-ups';
import { MeetingRepository } from '../meeting.repository';
import { replyLinkHolder } from '../reply-links.rules';
import { turnsCalendar } from './calendar-turn.rules';
import { isFor, namedIn } from './dossier/named-occasion.rules';
import { readerOf } from './dossier/other-role.rules';
import { personAt } from './dossier/reachable.rules';
import type { Addressee, DossierParticipant, MeetingDossier } from './dossier/meeting-dossier';
import { MeetingDossierRepository } from './dossier/meeting-dossier.repository';
import type { MailDecision, MeetingMailKind } from './meeting-mail-kind';
import { meetingMailKinds } from './meeting-mail-kinds';
import { MeetingMailWriter } from './meeting-mail-writer';

type DueMeetingMail = DueMail<MeetingMailKind, DossierParticipant, MailDecision>;

/** What the ledger needs to know of meetings. */
@Injectable()
export class MeetingMails
  implements MailSubject<MeetingDossier, DossierParticipant, MailDecision, MeetingMailKind>, OnModuleInit
{
  readonly type = 'meeting';
  readonly kinds = meetingMailKinds;
  /** Planning takes a mail that is on its way as told already; what {@link changesHands} says is planned for later. */
  readonly ignoresSent = true;
  /** It changes no calendar, and says what its kind always does. */
  readonly assumed: MailDecision = {};

  constructor(
    private readonly subjects: MailSubjects,
    private readonly meetings: MeetingRepository,
    private readonly dossiers: MeetingDossierRepository,
    private readonly links: PersonalLinks,
    private readonly writer: MeetingMailWriter,
    private readonly followUps: AgendaFollowUps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async lock(tx: Transaction, id: string): Promise<boolean> {
    return (await this.meetings.lock(tx, id)) !== null;
  }

  load(tx: Transaction, id: string): Promise<MeetingDossier> {
    return this.dossiers.load(tx, id);
  }

  recipientOf({ participants }: MeetingDossier, { id }: RecipientRef): DossierParticipant {
    const participant = participants.find((each) => each.id === id);
    if (!participant) throw new Error(`Participant ${id} is not at the meeting`);
    return participant;
  }

  personOf(dossier: MeetingDossier, kind: MeetingMailKind, mailing: PlannedMailing): PersonKey | null {
    const person = this.meantFor(dossier, kind, mailing);
    return person && readerOf(dossier, person);
  }

  meantFor(
    dossier: MeetingDossier,
    kind: MeetingMailKind,
    { occasion, recipient, dueAt }: PlannedMailing,
  ): PersonKey | null {
    const named = namedIn(occasion);
    if (named !== undefined) return personKeyOf({ contactId: named });
    const participant = this.recipientOf(dossier, recipient);
    const addressee = kind.addressee(dossier, participant, occasion);
    if (addressee === participant.addressee) return personAt(participant, dueAt);
    return addressee && personKeyOf(addressee);
  }

  async plannedAnew(
    tx: Transaction,
    dossier: MeetingDossier,
    mailings: readonly (PlannedMailing & { kind: MailKindName })[],
  ): Promise<void> {
    if (!turnsCalendar(dossier, mailings)) return;
    await this.meetings.raiseSequence(tx, dossier.meeting.id, this.clock.now());
  }

  /** @throws when a recipient's link was revoked: the mail is then shown as failed. */
  async write(
    tx: Transaction,
    dossier: MeetingDossier,
    mails: readonly DueMeetingMail[],
  ): Promise<(ComposedMail | typeof NO_LONGER_DUE)[]> {
    const addressed = mails.map((mail) => ({ ...mail, addressee: addresseeOf(dossier, mail) }));
    const linked = addressed.filter((mail) => mail.addressee && hasLink(mail));
    const tokens = await this.links.tokensFor(
      tx,
      linked.map(({ recipient, addressee }) => replyLinkHolder(recipient, addressee?.contactId ?? null)),
    );
    const tokenOf = new Map(linked.map(({ mailing }, index) => [mailing.id, tokens[index]]));
    const followUp = mails.some(({ kind }) => kind.tellsAgenda)
      ? await this.followUps.of(tx, dossier.meeting)
      : [];
    return addressed.map(({ addressee, ...mail }) => {
      // vacated since: whoever is appointed next has the mail planned anew
      if (!addressee) return NO_LONGER_DUE;
      const token = tokenOf.get(mail.mailing.id);
      if (!token && hasLink(mail)) throw new Error('The recipient’s personal link has been revoked');
      const composed = this.writer.write(dossier, { ...mail, followUp }, addressee, token ?? null);
      return { ...composed, plansMore: changesHands(mail) };
    });
  }
}

/**
 * Whether a mail is to or about somebody whose place another has before the meeting: who leaves it is to be told so on that day,
 * and who takes it over, or stands in until somebody does, changes who else is expected.
 */
function changesHands({ kind, recipient, mailing }: DueMeetingMail): boolean {
  const { leavesAt, leaving } = recipient;
  return (
    leavesAt !== null ||
    leaving !== null ||
    isFor('handover', mailing.occasion) ||
    kind.kind === 'meetings.withdrawn'
  );
}

function hasLink({ kind, decision }: DueMeetingMail): boolean {
  return !decision.withdrawn && !kind.gathers;
}

function addresseeOf(
  dossier: MeetingDossier,
  { kind, recipient, mailing }: DueMeetingMail,
): Addressee | null {
  return kind.addressee(dossier, recipient, mailing.occasion);
}
