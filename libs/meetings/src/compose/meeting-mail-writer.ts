import { Injectable } from '@nestjs/common';
import { type OpenedPersonalLink, PersonalLinks } from '@samsyn/access';
import { agendaTimes, civilDateOf, clockTimeOf, type MailKind as MailKindName } from '@samsyn/contract';
import type { ComposedMail } from '@samsyn/mailings';
import { calendarPart, Config, MailTemplates, type MailCalendar, type Transaction } from '@samsyn/platform';
import type { Addressee, DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { invited } from '../dossier/invited.rules';
import { toldNow } from '../dossier/told.rules';
import type { MailOccasion, MailRecipient, MeetingMailFacts } from '../mail-facts';
import { writeMeetingMail } from '../meeting-emails';

/** What a kind has decided about one mail. */
export interface MailDecision {
  /** Whom it goes to, when a kind chooses another than the participant's own addressee. */
  addressee?: Addressee;
  /** Whether it puts the meeting into a calendar, takes it out, or leaves it alone. */
  calendar?: MailCalendar['method'];
  previous?: MailOccasion;
  reason?: string;
  /** The participant comes no more, though the meeting stands: their link has been revoked and the mail has none. */
  withdrawn?: true;
}

/** Writes a mail about a meeting to one participant: words, calendar part, personal link. */
@Injectable()
export class MeetingMailWriter {
  constructor(
    private readonly templates: MailTemplates,
    private readonly links: PersonalLinks,
    private readonly config: Config,
  ) {}

  /** @throws when the recipient's link was revoked: the mail is then shown as failed. */
  async write(
    tx: Transaction,
    kind: MailKindName,
    dossier: MeetingDossier,
    participant: DossierParticipant,
    decision: MailDecision & { addressee: Addressee },
  ): Promise<ComposedMail> {
    const { addressee } = decision;
    const token = decision.withdrawn ? null : await this.linkToken(tx, dossier, participant, addressee);
    const facts = {
      ...sharedFacts(dossier, decision),
      recipient: this.recipient(dossier, participant, addressee, token),
    };
    const words = await writeMeetingMail(this.templates, kind, facts, addressee.language);
    const { municipality, meeting } = dossier;
    const calendar =
      decision.calendar && this.calendar(dossier, addressee, decision.calendar, facts.recipient.replyUrl);
    return {
      mail: {
        from: { name: municipality.name, address: this.config.values.MAIL_FROM },
        replyTo: { name: municipality.contactRole, address: municipality.contactEmail },
        to: { name: addressee.name, address: addressee.email },
        ...words,
        ...(calendar ? { calendar } : {}),
      },
      language: addressee.language,
      told: { ...toldNow(meeting, addressee) },
    };
  }

  /** Links for everyone invited are fetched together, once for a batch of mails about one meeting. */
  private async linkToken(
    tx: Transaction,
    dossier: MeetingDossier,
    { id, seatId }: DossierParticipant,
    { contactId }: Addressee,
  ): Promise<string> {
    const tokens = await tx.remember(`reply-links ${dossier.meeting.id}`, async () => {
      const holders = invited(dossier).map((each) =>
        holder(each.id, each.seatId, each.addressee?.contactId ?? null),
      );
      const found = await this.links.tokensFor(tx, holders);
      return new Map(holders.map((each, index) => [`${each.subjectId} ${each.contactId}`, found[index]]));
    });
    const token =
      tokens.get(`${id} ${contactId}`) ?? (await this.links.tokenFor(tx, holder(id, seatId, contactId)));
    if (!token) throw new Error('The recipient’s personal link has been revoked');
    return token;
  }

  private recipient(
    { agenda, meeting }: MeetingDossier,
    participant: DossierParticipant,
    addressee: Addressee,
    token: string | null,
  ): MailRecipient {
    const base = this.config.values.PUBLIC_URL;
    const standsIn = participant.substituteFor !== null || addressee !== participant.addressee;
    const ownItem = agenda.findIndex(
      ({ presenter }) => presenter !== null && presents(participant, presenter),
    );
    return {
      organisation: participant.organisation,
      function: participant.function,
      ...(addressee.personName ? { name: addressee.personName } : {}),
      replyUrl: token ? `${base}/l/${token}` : base,
      wrongPersonUrl: token ? `${base}/l/${token}/wrong-person` : `${base}/personuppgifter#wrong-person`,
      privacyUrl: `${base}/personuppgifter`,
      ...(standsIn ? { substituteFor: participant.function } : {}),
      ...(ownItem >= 0 ? { ownItem } : {}),
      ...(participant.reply && meeting.status === 'planned' ? { answer: participant.reply.answer } : {}),
    };
  }

  /** The meeting as a calendar part; the reply page offers the same one as a file. */
  calendar(
    { meeting, municipality }: Pick<MeetingDossier, 'meeting' | 'municipality'>,
    addressee: Addressee,
    method: MailCalendar['method'],
    url: string,
  ): MailCalendar {
    const content = calendarPart({
      ...(method === 'CANCEL' ? { method, status: 'CANCELLED' } : { method, status: 'CONFIRMED' }),
      uid: meeting.uid,
      sequence: meeting.revision,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      stamp: meeting.cancelledAt ?? meeting.changedAt ?? meeting.createdAt,
      summary: meeting.title,
      location: [meeting.place, meeting.remote].filter(Boolean).join(' / '),
      ...(meeting.remoteUrl ? { description: `${meeting.remote}: ${meeting.remoteUrl}` } : {}),
      ...(method === 'REQUEST' ? { url } : {}),
      organizer: { name: municipality.contactRole, address: this.config.values.MAIL_FROM },
      attendee: { name: addressee.name, address: addressee.email },
    });
    return { method, content, filename: method === 'CANCEL' ? 'installt.ics' : 'kallelse.ics' };
  }
}

function holder(subjectId: string, seatId: string, contactId: string | null) {
  const purpose: OpenedPersonalLink['link']['purpose'] = 'reply';
  return { purpose, subjectId, contactId, seatId };
}

/** The agenda names presenters as people speak of them: by organisation or by function. */
function presents({ organisation, function: role }: DossierParticipant, presenter: string): boolean {
  const named = presenter.toLocaleLowerCase('sv');
  return named === organisation.toLocaleLowerCase('sv') || named === role.toLocaleLowerCase('sv');
}

/** Everything about the meeting that all its recipients are told alike. */
function sharedFacts(
  { meeting, body, municipality, agenda, now }: MeetingDossier,
  { previous, reason, withdrawn }: MailDecision,
): Omit<MeetingMailFacts, 'recipient'> {
  const zone = meeting.timeZone;
  const starts = agendaTimes(meeting.startsAt, zone, agenda);
  return {
    municipality: municipality.name,
    meeting: meeting.title,
    body: body.name,
    zone,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    remote: meeting.remote,
    remoteLink: meeting.remoteUrl,
    replyBy: meeting.replyBy,
    replyOverdue: civilDateOf(now, zone) > meeting.replyBy,
    documentsBy: meeting.documentsBy,
    contributionsBy: null,
    linkValidUntil: civilDateOf(meeting.startsAt, zone),
    agenda: agenda.map(({ title, minutes, presenter }, index) => ({
      startsAt: starts[index] ?? clockTimeOf(meeting.startsAt, zone),
      title,
      minutes,
      presenter,
    })),
    contact: {
      role: municipality.contactRole,
      phone: municipality.contactPhone,
      email: municipality.contactEmail,
    },
    ...(previous ? { previous } : {}),
    ...(reason ? { reason } : {}),
    ...(withdrawn ? { withdrawn } : {}),
  };
}
