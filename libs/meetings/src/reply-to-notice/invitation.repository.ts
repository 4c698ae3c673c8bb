import { Injectable } from '@nestjs/common';
import { MunicipalityRepository, type PersonalLink } from '@samsyn/access';
import { BodyRepository, SeatRepository } from '@samsyn/bodies';
import { Clock, type Transaction } from '@samsyn/platform';
import { contactAddressee, substituteAddressee } from '../mails/dossier/addressee.rules';
import { MeetingRepository } from '../meeting.repository';
import { ParticipantRepository } from '../participants/participant.repository';
import { countingReplies } from '../replies/counting-replies.rules';
import type { ReplyGiverRef } from '../replies/reply-giver';
import { ReplyRepository } from '../replies/reply.repository';
import type { Invitation } from './invitation';

/** Reads what a personal link invites to. */
@Injectable()
export class InvitationRepository {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly participants: ParticipantRepository,
    private readonly replies: ReplyRepository,
    private readonly bodies: BodyRepository,
    private readonly seats: SeatRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly clock: Clock,
  ) {}

  /** The invitation; undefined when the link's holder no longer has the seat, whatever the link's own row says. */
  async load(tx: Transaction, link: PersonalLink): Promise<Invitation | undefined> {
    const participant = await this.participants.get(tx, link.subject.id);
    const meeting = participant && (await this.meetings.get(tx, participant.meetingId));
    const body = meeting && (await this.bodies.get(tx, meeting.bodyId));
    if (!participant || !meeting || !body) return undefined;
    const [seat] = await this.seats.byIdsAt(tx, [participant.seatId], this.clock.now());
    const seatHolder = seat?.holder ?? null;
    const holder = substituteAddressee(participant, seatHolder) ?? contactAddressee(seatHolder);
    const deputy = contactAddressee(seat?.deputy ?? null);
    const contactId = link.holder.type === 'contact' ? link.holder.id : null;
    const addressee = [holder, deputy].find((each) => each?.contactId === contactId);
    if (!seat || !addressee) return undefined;
    const given = (await this.replies.list(tx, meeting.id)).filter(
      ({ participantId }) => participantId === participant.id,
    );
    const reply = countingReplies(given, meeting.startsAt).get(participant.id) ?? null;
    return {
      meeting,
      bodyKind: body.kind,
      municipality: await this.municipalities.get(tx),
      participant,
      organisation: seat.organisationName,
      function: seat.function,
      addressee,
      givenBy: giverOf(addressee.contactId, addressee === holder),
      othersWords: reply !== null && reply.givenBy !== addressee.contactId,
      reply,
      askedAgain: reply === null && given.length > 0,
    };
  }

  /** The invitation, with its meeting locked until the transaction ends. */
  async lock(tx: Transaction, link: PersonalLink): Promise<Invitation | undefined> {
    const participant = await this.participants.get(tx, link.subject.id);
    if (participant) await this.meetings.lock(tx, participant.meetingId);
    // Read again: what was decided while we waited for the lock holds.
    return participant ? this.load(tx, link) : undefined;
  }
}

function giverOf(contactId: string | null, isHolder: boolean): ReplyGiverRef {
  return contactId === null ? { as: 'substitute' } : { as: isHolder ? 'holder' : 'deputy', contactId };
}
