import { Injectable } from '@nestjs/common';
import { MunicipalityRepository, type PersonalLink } from '@samsyn/access';
import { BodyRepository } from '@samsyn/bodies';
import { civilDateOf } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import { AgendaRepository } from '../agenda/agenda.repository';
import { ownItems } from '../agenda/presenters.rules';
import { contactAddressee, substituteAddressee } from '../mails/dossier/addressee.rules';
import { type Leaves, leavesBefore } from '../mails/dossier/leaves.rules';
import type { Meeting } from '../meeting.entity';
import { MeetingRepository } from '../meeting.repository';
import type { Participant } from '../participants/participant.entity';
import { ParticipantRepository } from '../participants/participant.repository';
import type { Reply } from '../replies/reply.entity';
import type { ReplyGiverRef } from '../replies/reply-giver';
import { type MeetingSeat, SeatsAtMeetingRepository } from '../who-comes/seats-at-meeting.repository';
import type { Invitation } from './invitation';

/** Reads what a personal link invites to. */
@Injectable()
export class InvitationRepository {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly participants: ParticipantRepository,
    private readonly seats: SeatsAtMeetingRepository,
    private readonly agendas: AgendaRepository,
    private readonly bodies: BodyRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly clock: Clock,
  ) {}

  /** The invitation; undefined when the link's holder no longer has the seat, whatever the link's own row says. */
  async load(tx: Transaction, link: PersonalLink): Promise<Invitation | undefined> {
    const participant = await this.participants.get(tx, link.subject.id);
    const meeting = participant && (await this.meetings.get(tx, participant.meetingId));
    const body = meeting && (await this.bodies.get(tx, meeting.bodyId));
    if (!participant || !meeting || !body) return undefined;
    const seat = await this.seats.of(tx, meeting, participant);
    const visitor = seat && this.visitorOf(seat, participant, link);
    if (!seat || !visitor) return undefined;
    const { addressee, givenBy, reply, gone } = visitor;
    const agenda = await this.agendas.list(tx, meeting.id);
    const given = seat.replies.filter((each) => isGivenBy(each, participant, givenBy));
    return {
      meeting,
      bodyKind: body.kind,
      municipality: await this.municipalities.get(tx),
      participant: gone ? { ...participant, withdrawnAt: gone } : participant,
      organisation: seat.seat.organisationName,
      function: seat.seat.function,
      addressee,
      givenBy,
      leaves: leavesOf(seat, meeting, givenBy),
      mayName: seat.inPlace?.as === givenBy.as,
      besideHolder: givenBy.as === 'deputy' && seat.deputy !== null,
      holdersAnswer: givenBy.as === 'deputy' && seat.deputy ? (seat.inPlace?.reply?.answer ?? null) : null,
      coming: seat.coming,
      today: civilDateOf(this.clock.now(), meeting.timeZone),
      agenda,
      ownItems: ownItems(agenda, participant),
      reply,
      askedAgain: reply === null && given.length > 0,
    };
  }

  /** Who opens the link, when they still have a say. A substitute who comes no more is told so on their page. */
  private visitorOf(seat: MeetingSeat, participant: Participant, link: PersonalLink): Visitor | undefined {
    const substitute = substituteAddressee(participant, seat.seat.holder);
    if (substitute) {
      if (link.holder.type !== 'participant') return undefined;
      const invited = seat.substitute?.id === participant.id;
      const gone = invited ? null : (participant.withdrawnAt ?? this.clock.now());
      const reply = invited ? seat.substituteReply : null;
      return { addressee: substitute, givenBy: { as: 'substitute' }, reply, gone };
    }
    const sayer = [seat.inPlace, seat.deputy, seat.leaving].find(
      (each) => each?.contact.id === link.holder.id,
    );
    const addressee = sayer && contactAddressee(sayer.contact);
    if (!addressee) return undefined;
    const { as, contact, reply } = sayer;
    return { addressee, givenBy: { as, contactId: contact.id }, reply, gone: null };
  }

  /** The invitation, with its meeting locked until the transaction ends. */
  async lock(tx: Transaction, link: PersonalLink): Promise<Invitation | undefined> {
    const participant = await this.participants.get(tx, link.subject.id);
    if (participant) await this.meetings.lock(tx, participant.meetingId);
    // Read again: what was decided while we waited for the lock holds.
    return participant ? this.load(tx, link) : undefined;
  }
}

function leavesOf({ seat, leaving }: MeetingSeat, meeting: Meeting, { as }: ReplyGiverRef): Leaves | null {
  return as === 'holder' ? leavesBefore(meeting, seat.holderUntil, leaving !== null) : null;
}

interface Visitor {
  addressee: Invitation['addressee'];
  givenBy: ReplyGiverRef;
  reply: Reply | null;
  /** Since when they come no more. */
  gone: Date | null;
}

function isGivenBy(reply: Reply, { id }: Participant, giver: ReplyGiverRef): boolean {
  if (reply.participantId !== id || reply.givenAs !== giver.as) return false;
  return giver.as === 'substitute' || reply.givenBy === giver.contactId;
}
