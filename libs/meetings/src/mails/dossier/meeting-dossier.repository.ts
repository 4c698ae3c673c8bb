import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from '@samsyn/access';
import { BodyRepository, SeatRepository } from '@samsyn/bodies';
import { MailingRepository } from '@samsyn/mailings';
import type { ContactCard } from '@samsyn/contract';
import { ContactRepository } from '@samsyn/organisations';
import { Clock, type Transaction } from '@samsyn/platform';
import { AgendaRepository } from '../../agenda/agenda.repository';
import { ChaseOrderRepository } from '../../chase-orders/chase-order.repository';
import { MeetingRepository } from '../../meeting.repository';
import { MeetingCalendarRepository } from '../../meeting-time/meeting-calendar.repository';
import { ParticipantRepository } from '../../participants/participant.repository';
import { ReplyRepository } from '../../replies/reply.repository';
import { dossierParticipants } from './dossier-participants.rules';
import { toldSchema } from './told';
import type { MeetingDossier } from './meeting-dossier';

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
    private readonly contacts: ContactRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly calendars: MeetingCalendarRepository,
    private readonly mailings: MailingRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws when the meeting does not exist: the ledger names only meetings that do. */
  async load(tx: Transaction, meetingId: string): Promise<MeetingDossier> {
    const meeting = await this.meetings.get(tx, meetingId);
    if (!meeting) throw new Error(`Meeting ${meetingId} is in the ledger but does not exist`);
    const [body, now, participants, history, municipality, agenda, replies, chaseOrders] = await Promise.all([
      this.bodies.get(tx, meeting.bodyId),
      this.now(tx),
      this.participants.list(tx, meetingId),
      this.mailings.history(tx, { type: 'meeting', id: meetingId }, toldSchema),
      this.municipalities.get(tx),
      this.agendas.list(tx, meetingId),
      this.replies.list(tx, meetingId),
      this.chases.ordersOf(tx, meetingId, meeting.timeRevision),
    ]);
    if (!body) throw new Error(`Meeting ${meetingId} has no body`);
    const seatIds = [...new Set(participants.map(({ seatId }) => seatId))];
    const seats = await this.seats.byIdsAt(tx, seatIds, now);
    const told = history.flatMap((mailing) => mailing.told?.contactId ?? []);
    const next = seats.flatMap(({ nextHolderId }) => nextHolderId ?? []);
    const present = seats.flatMap(({ holder, deputy }) => [holder ?? [], deputy ?? []].flat());
    const contacts = await this.contactsBeside(tx, present, [...told, ...next]);
    return {
      meeting,
      body,
      municipality,
      agenda,
      participants: dossierParticipants({
        meeting,
        participants,
        seats,
        replies,
        history,
        contacts,
        now,
      }),
      contacts: [...present, ...contacts],
      chaseOrders,
      history,
      calendar: await this.calendars.around(tx, meeting, now),
      now,
    };
  }

  /** Those who have been told and whose seat somebody else has now, or who are to have one: hardly ever any. */
  private contactsBeside(
    tx: Transaction,
    present: readonly ContactCard[],
    ids: readonly string[],
  ): Promise<ContactCard[]> {
    const known = new Set(present.map(({ id }) => id));
    return this.contacts.cards(tx, [...new Set(ids.filter((id) => !known.has(id)))]);
  }

  /**
   * The product's time by the database's clock, which also decides what is due: a successor's mail that was claimed when
   * their time began must not be composed for the one before, because this process's clock is slow.
   */
  private async now(tx: Transaction): Promise<Date> {
    const [row] = await tx.often<{ now: Date }>('SELECT product_now() AS now');
    return row?.now ?? this.clock.now();
  }
}
