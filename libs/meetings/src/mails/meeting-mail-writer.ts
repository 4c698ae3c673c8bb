import { Injectable } from '@nestjs/common';
import {
  agendaTimes,
  civilDateOf,
  clockTimeOf,
  type ContactLanguage,
  type GoalFollowUpView,
  isNamedAlike,
  pageInLanguage,
  roleInWords,
  seatInWords,
} from '@samsyn/contract';
import { type ComposedMail, personKeyOf } from '@samsyn/mailings';
import { Config, MailTemplates } from '@samsyn/platform';
import { ownItems } from '../agenda/presenters.rules';
import type { Addressee, DossierParticipant, DossierReply, MeetingDossier } from './dossier/meeting-dossier';
import { documentsPromised, type Leaves, leavesBefore } from './dossier/leaves.rules';
import { languageOf, personOf } from './dossier/other-role.rules';
import type { ToldAgenda } from './dossier/told';
import { toldNow } from './dossier/told.rules';
import type { MailAgendaItem, MailRecipient, MeetingMailFacts } from './mail-facts';
import { HoldMailWriter } from './hold/hold-mail-writer';
import { meetingCalendar } from './meeting-calendar';
import { participationOf } from './participation.rules';
import type { MailDecision, MeetingMailKind } from './meeting-mail-kind';
import { writeMeetingMail } from './write-meeting-mail';

/** What is written: a mail of one kind to one participant, as the kind has decided it. */
export interface MailToWrite {
  kind: MeetingMailKind;
  recipient: DossierParticipant;
  decision: MailDecision;
  /** What the agenda fills itself with, for kinds that tell it. */
  followUp: readonly GoalFollowUpView[];
}

/** Writes a mail about a meeting to one participant: words, calendar part, personal link. */
@Injectable()
export class MeetingMailWriter {
  constructor(
    private readonly templates: MailTemplates,
    private readonly holds: HoldMailWriter,
    private readonly config: Config,
  ) {}

  /** @param token of the recipient's link; null when the mail has none. */
  write(
    dossier: MeetingDossier,
    { kind, recipient, decision, followUp }: MailToWrite,
    addressee: Addressee,
    token: string | null,
  ): ComposedMail {
    const { municipality, meeting } = dossier;
    const { MAIL_FROM: from } = this.config.values;
    const language = languageOf(dossier, addressee);
    const facts = {
      ...sharedFacts(dossier, decision, leavesOf(dossier, recipient, addressee)),
      ...(kind.tellsAgenda ? { followUp } : {}),
      recipient: this.recipient(dossier, recipient, addressee, { token, language }),
    };
    if (kind.gathers) {
      const about = { recipient, addressee, hold: decision.hold ?? { change: 'new' as const } };
      return this.holds.write(dossier, kind, facts, about);
    }
    const words = writeMeetingMail(this.templates, kind, facts, language);
    const attendee = {
      addressee,
      participation: participationOf(countingReply(recipient, addressee)?.answer),
      url: facts.recipient.replyUrl,
    };
    const calendar = decision.calendar && meetingCalendar(dossier, decision.calendar, attendee, from);
    return {
      mail: {
        from: { name: municipality.name, address: from },
        replyTo: { name: municipality.contactRole, address: municipality.contactEmail },
        to: { name: addressee.name, address: addressee.email },
        ...words,
        ...(calendar ? { calendar } : {}),
      },
      language,
      content: () => kind.email(facts, language),
      person: personOf(dossier, addressee),
      meantFor: personKeyOf(addressee),
      leads: decision.ordered ?? false,
      told: {
        ...toldNow(meeting, addressee),
        ...(kind.tellsAgenda ? { agenda: agendaAsTold(dossier) } : {}),
      },
    };
  }

  private recipient(
    { agenda, meeting, municipality }: MeetingDossier,
    participant: DossierParticipant,
    addressee: Addressee,
    { token, language }: { token: string | null; language: ContactLanguage },
  ): MailRecipient {
    const base = this.config.values.PUBLIC_URL;
    const privacy = (part?: string) => pageInLanguage(`${base}/personuppgifter`, language, part);
    const seat = seatInWords(participant, language);
    const reply = countingReply(participant, addressee);
    return {
      organisation: participant.organisation,
      function: roleInWords(participant.function, language),
      seat,
      ...(isNamedAlike(participant.organisation, municipality.name) ? { own: true as const } : {}),
      ...(addressee.personName ? { name: addressee.personName } : {}),
      replyUrl: pageInLanguage(token ? `${base}/l/${token}` : base, language),
      wrongPersonUrl: token
        ? pageInLanguage(`${base}/l/${token}/wrong-person`, language)
        : privacy('wrong-person'),
      privacyUrl: privacy(),
      ...standsInFor(participant, addressee, seat),
      ...(participant.substitute ? { substituteName: participant.substitute.name } : {}),
      ...(participant.namedBy ? { namedBy: participant.namedBy } : {}),
      ...(participant.answeredBefore.includes(addressee.contactId) ? { answeredBefore: true as const } : {}),
      ownItems: ownItems(agenda, participant),
      ...(reply && meeting.status === 'planned' ? { answer: reply.answer } : {}),
    };
  }
}

/** What the reader has said that counts; naming a substitute who does not come counts no more. */
function countingReply(participant: DossierParticipant, reader: Addressee): DossierReply | null {
  if (reader === participant.leaving?.addressee) return participant.leaving.reply;
  if (reader !== participant.addressee) return isDeputy(participant, reader) ? participant.deputyReply : null;
  return participant.substitute?.fails ? null : participant.reply;
}

function leavesOf(
  { meeting }: MeetingDossier,
  { leaving, leavesAt, addressee, substituteFor }: DossierParticipant,
  reader: Addressee,
): Leaves | null {
  if (reader === leaving?.addressee) return leavesBefore(meeting, leaving.until, true);
  return reader === addressee && substituteFor === null ? leavesBefore(meeting, leavesAt, false) : null;
}

function isDeputy({ deputy, deputyInPlace, addressee }: DossierParticipant, reader: Addressee): boolean {
  return reader === deputy || (deputyInPlace && reader === addressee);
}

function standsInFor(
  participant: DossierParticipant,
  reader: Addressee,
  seat: string,
): Pick<MailRecipient, 'substituteFor' | 'deputyFor'> {
  if (participant.substituteFor !== null) return { substituteFor: seat };
  return isDeputy(participant, reader) ? { deputyFor: seat } : {};
}

/** Everything about the meeting that all its recipients are told alike. */
function sharedFacts(
  { meeting, body, municipality, agenda, now }: MeetingDossier,
  decision: MailDecision,
  leaves: Leaves | null,
): Omit<MeetingMailFacts, 'recipient'> {
  const { previous, reason, withdrawn, unasked, asks, otherRole, notInvited, registered, introduces } =
    decision;
  const { agendaBefore } = decision;
  const zone = meeting.timeZone;
  const today = civilDateOf(now, zone);
  const documentsBy = documentsPromised(meeting, leaves);
  return {
    municipality: municipality.name,
    colour: municipality.colour,
    meeting: meeting.title,
    body: body.name,
    zone,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    remote: meeting.remote,
    remoteLink: meeting.remoteUrl,
    replyBy: meeting.replyBy,
    today,
    replyOverdue: today > meeting.replyBy,
    ...(leaves ? { leaves } : {}),
    documentsBy: documentsBy && documentsBy >= today ? documentsBy : null,
    agenda: timed(agenda, meeting),
    ...(agendaBefore ? { agendaBefore: timed(agendaBefore, meeting) } : {}),
    contact: {
      role: municipality.contactRole,
      phone: municipality.contactPhone,
      email: municipality.contactEmail,
    },
    ...(previous ? { previous } : {}),
    ...(reason ? { reason } : {}),
    ...(withdrawn ? { withdrawn } : {}),
    ...(unasked ? { unasked } : {}),
    ...(asks ? { asks } : {}),
    ...(otherRole ? { otherRole } : {}),
    ...(notInvited ? { notInvited } : {}),
    ...(registered ? { registered } : {}),
    ...(introduces ? { introduces } : {}),
  };
}

/** Items with when each begins, were the agenda that of the meeting as it stands. */
function timed(items: ToldAgenda, { startsAt, timeZone }: MeetingDossier['meeting']): MailAgendaItem[] {
  const starts = agendaTimes(startsAt, timeZone, items);
  return items.map(({ title, minutes, presenter }, index) => ({
    startsAt: starts[index] ?? clockTimeOf(startsAt, timeZone),
    title,
    minutes,
    presenter,
  }));
}

function agendaAsTold({ agenda }: MeetingDossier): ToldAgenda {
  return agenda.map(({ title, presenter, minutes }) => ({ title, presenter, minutes }));
}
