import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from '@samsyn/access';
import { BodyRepository, type SeatWithHolders, SeatRepository } from '@samsyn/bodies';
import { MailingRepository } from '@samsyn/mailings';
import { Clock, type Transaction } from '@samsyn/platform';
import { AgendaRepository } from '../../agenda/agenda.repository';
import { ChaseOrderRepository } from '../../chase-orders/chase-order.repository';
import { MeetingRepository } from '../../meeting.repository';
import { MeetingCalendarRepository } from '../../meeting-time/meeting-calendar.repository';
import type { Participant } from '../../participants/participant.entity';
import { ParticipantRepository } from '../../participants/participant.repository';
import { countingReplies } from '../../replies/counting-replies.rules';
import type { Reply } from '../../replies/reply.entity';
import { ReplyRepository } from '../../replies/reply.repository';
import { contactAddressee, substituteAddressee } from './addressee.rules';
import { toldSchema } from './told';
import type { DossierParticipant, MeetingDossier } from './meeting-dossier';

/** Reads everything about a meeting that planning and writing its mails need. */
@Injectable()
export class MeetingDossierRepository {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly agendas: AgendaRepository,
    private readonly participants: ParticipantRepository,
    private readonly replies: ReplyRepository,
    private readonly chases: ChaseOrderRepository,
    private readonly bodies: BodyRepository,
    private readonly seats: SeatRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly calendars: MeetingCalendarRepository,
    private readonly mailings: MailingRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws when the meeting does not exist: the ledger names only meetings that do. */
  async load(tx: Transaction, meetingId: string): Promise<MeetingDossier> {
    const meeting = await this.meetings.get(tx, meetingId);
    if (!meeting) throw new Error(`Meeting ${meetingId} is in the ledger but does not exist`);
    const body = await this.bodies.get(tx, meeting.bodyId);
    if (!body) throw new Error(`Meeting ${meetingId} has no body`);
    const now = await this.now(tx);
    const participants = await this.participants.list(tx, meetingId);
    const seatIds = [...new Set(participants.map(({ seatId }) => seatId))];
    const seats = await this.seats.byIdsAt(tx, seatIds, now);
    const counting = countingReplies(await this.replies.list(tx, meetingId), meeting.startsAt);
    return {
      meeting,
      body,
      municipality: await this.municipalities.get(tx),
      agenda: await this.agendas.list(tx, meetingId),
      participants: dossierParticipants(participants, seats, counting),
      chaseOrders: await this.chases.ordersOf(tx, meetingId, meeting.timeRevision),
      history: await this.mailings.history(tx, { type: 'meeting', id: meetingId }, toldSchema),
      calendar: await this.calendars.around(tx, meeting, now),
      now,
    };
  }

  /**
   * The product's time by the database's clock, which also decides what is due: a successor's mail that was claimed when
   * their time began must not be composed for the one before, because this process's clock is slow.
   */
  private async now(tx: Transaction): Promise<Date> {
    const [row] = await tx.query<{ now: Date }>('SELECT product_now() AS now');
    return row?.now ?? this.clock.now();
  }
}

function dossierParticipants(
  participants: Participant[],
  seats: SeatWithHolders[],
  counting: Map<string, Reply>,
): DossierParticipant[] {
  const bySeat = new Map(seats.map((seat) => [seat.seatId, seat]));
  return participants.flatMap((participant) => {
    const seat = bySeat.get(participant.seatId);
    if (!seat) return [];
    const reply = counting.get(participant.id);
    return {
      id: participant.id,
      seatId: participant.seatId,
      function: seat.function,
      organisation: seat.organisationName,
      ...(substitute(participant, seat) ?? holding(seat)),
      deputy: contactAddressee(seat.deputy),
      substituteFor: participant.substituteFor,
      withdrawnAt: participant.withdrawnAt,
      invitedAt: participant.createdAt,
      reply: reply ? { answer: reply.answer, substituteName: reply.substituteName } : null,
    };
  });
}

/** Who is written to for a participant, and who will be. */
type Holding = Pick<DossierParticipant, 'addressee' | 'addresseeSince' | 'nextHolder'>;

function holding({ holder, holderSince, nextHolderFrom, nextHolderId }: SeatWithHolders): Holding {
  return {
    addressee: contactAddressee(holder),
    addresseeSince: holderSince,
    nextHolder: nextHolderFrom && nextHolderId ? { contactId: nextHolderId, from: nextHolderFrom } : null,
  };
}

/** A substitute, from whom nobody takes over. For an abolished seat nobody comes. */
function substitute(participant: Participant, seat: SeatWithHolders): Holding | null {
  const addressee = seat.endedAt ? null : substituteAddressee(participant, seat.holder);
  return addressee && { addressee, addresseeSince: participant.createdAt, nextHolder: null };
}
