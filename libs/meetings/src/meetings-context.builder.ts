import { AccessModule } from '@samsyn/access';
import { AppointService, BodiesModule } from '@samsyn/bodies';
import {
  appointmentSchema,
  type CancelMeeting,
  type MailingState,
  type MeetingView,
  type TimedMeetingView,
  type RegisterReply,
  registerReplySchema,
  rescheduleMeetingSchema,
  scheduleMeetingSchema,
  updateMeetingSchema,
} from '@samsyn/contract';
import { DispatchService, MailingsModule } from '@samsyn/mailings';
import { OrganisationsModule } from '@samsyn/organisations';
import type { Caller, SignedInCaller } from '@samsyn/platform';
import {
  type BuiltCouncil,
  buildCouncil,
  type CouncilValues,
  SmtpSink,
  TestContext,
  valueOf,
} from '@samsyn/testing';
import { RunTasksService } from '@samsyn/tasks';
import type { z } from 'zod';
import { CancelMeetingService } from './cancel-meeting/cancel-meeting.service';
import { MeetingsModule } from './meetings.module';
import { MeetingRepository } from './meeting.repository';
import { OrderNoticeService } from './order-notice/order-notice.service';
import { ParticipantRepository } from './participants/participant.repository';
import { RegisterReplyService } from './register-reply/register-reply.service';
import { RecordReplyService } from './replies/record-reply.service';
import { RescheduleMeetingService } from './reschedule-meeting/reschedule-meeting.service';
import { ScheduleMeetingService } from './schedule-meeting/schedule-meeting.service';
import { UpdateMeetingService } from './update-meeting/update-meeting.service';
import { SeatsAtMeetingRepository } from './who-comes/seats-at-meeting.repository';

/** Monday 23 November 2026 at 8.00. */
export const monday = new Date('2026-11-23T07:00:00Z');

/** The council of Wednesday 21 April 2027. */
export const council21April = {
  date: '2027-04-21',
  start: '13:00',
  end: '15:00',
  place: 'Kommunhuset',
  remote: { name: 'Teams' },
};

/** A mail of the ledger, told by whose seat it is for. */
export interface SeatMailing {
  id: string;
  /** The word of its kind, such as `notice`. */
  kind: string;
  occasion: string;
  /** The seat's function; with an asterisk for its substitute. */
  who: string;
  state: MailingState;
  dueAt: Date;
  revision: number;
  version: number;
  attempt: number;
  dedupeHash: string;
  addressee: string | null;
  outcome: { reason: string; response?: string } | null;
}

/** Meetings with everything below them, a mail relay that keeps what it gets, and a clock on 23 November 2026. */
export class MeetingsContext {
  private constructor(
    readonly context: TestContext,
    readonly sink: SmtpSink,
  ) {}

  static async start(): Promise<MeetingsContext> {
    const sink = await new SmtpSink().start();
    const context = await TestContext.startWith(
      { SMTP_URL: sink.url, DATABASE_POOL_SIZE: '24' },
      AccessModule,
      MailingsModule,
      OrganisationsModule,
      BodiesModule,
      MeetingsModule,
    );
    context.clock.setTo(monday);
    return new MeetingsContext(context, sink);
  }

  /** A municipality of its own with a council; the clock is set back and the relay emptied. */
  async council(
    values: CouncilValues = { seats: 2 },
  ): Promise<{ caller: SignedInCaller; council: BuiltCouncil }> {
    this.context.clock.setTo(monday);
    this.sink.clear();
    this.sink.programme.reset();
    const caller = await this.context.coordinator();
    return { caller, council: await this.context.within(caller, (tx) => buildCouncil(tx, values)) };
  }

  /** A second council in the same municipality, with one seat. */
  anotherCouncil(caller: Caller): Promise<BuiltCouncil> {
    return this.context.within(caller, (tx) => buildCouncil(tx, { seats: 1 }));
  }

  /** Whoever holds the council's first seat, as they call with their own account. */
  member(caller: SignedInCaller, council: BuiltCouncil): SignedInCaller {
    return { ...caller, roles: ['member'], contactId: council.seats[0]?.contactId ?? null };
  }

  async schedule(caller: Caller, bodyId: string, values: object = {}): Promise<TimedMeetingView> {
    const request = scheduleMeetingSchema.parse({ bodyId, ...council21April, ...values });
    return valueOf(await this.context.get(ScheduleMeetingService).schedule(caller, request));
  }

  /** Orders the notice now and sends it. */
  async notify(caller: Caller, { id, version }: Pick<MeetingView, 'id' | 'version'>): Promise<MeetingView> {
    const ordered = valueOf(await this.context.get(OrderNoticeService).order(caller, id, { version }));
    await this.send(caller);
    return ordered;
  }

  async reschedule(
    caller: Caller,
    { id, version }: Pick<MeetingView, 'id' | 'version'>,
    values: Partial<z.input<typeof rescheduleMeetingSchema>> = {},
  ): Promise<MeetingView> {
    const { date, start, end } = council21April;
    const request = rescheduleMeetingSchema.parse({ date, start, end, ...values, version });
    return valueOf(await this.context.get(RescheduleMeetingService).reschedule(caller, id, request));
  }

  async cancel(
    caller: Caller,
    { id }: Pick<MeetingView, 'id'>,
    request: CancelMeeting,
  ): Promise<MeetingView> {
    return valueOf(await this.context.get(CancelMeetingService).cancel(caller, id, request));
  }

  /** What a seat's holder answers by their link, or what is registered for them when a source is given. */
  async reply(
    caller: Caller,
    meetingId: string,
    seatId: string,
    values: Partial<RegisterReply> = {},
  ): Promise<void> {
    const participantId = await this.participantOf(caller, meetingId, seatId);
    if (values.source) return this.register(caller, meetingId, { participantId, ...values });
    const { answer = 'in-room', substitute, remark } = values;
    await this.context.within(caller, async (tx) => {
      const meeting = await this.context.get(MeetingRepository).lock(tx, meetingId);
      const participant = await this.context.get(ParticipantRepository).get(tx, participantId);
      if (!meeting || !participant) throw new Error('The seat takes part in no such meeting');
      const seat = await this.context.get(SeatsAtMeetingRepository).of(tx, meeting, participant);
      const sayer = [seat?.inPlace, seat?.deputy].find(
        (each) => each && (values.givenAs ?? each.as) === each.as,
      );
      if (!sayer) throw new Error('Nobody has the seat in that capacity');
      const givenBy = { as: sayer.as, contactId: sayer.contact.id };
      const given = { answer, givenBy, source: 'link', registeredBy: null } as const;
      valueOf(
        await this.context.get(RecordReplyService).record(tx, meeting, participant, {
          ...given,
          ...(substitute ? { substitute } : {}),
          ...(remark ? { remark } : {}),
        }),
      );
    });
  }

  private async register(
    caller: Caller,
    meetingId: string,
    values: Pick<RegisterReply, 'participantId'> & Partial<RegisterReply>,
  ): Promise<void> {
    const request = registerReplySchema.parse({ answer: 'in-room', source: 'phone', ...values });
    valueOf(await this.context.get(RegisterReplyService).register(caller, meetingId, request));
  }

  /** Gives the council's first seat to someone else, or to nobody; now, or from a day on. */
  async appoint(
    caller: Caller,
    { bodyId, seats }: BuiltCouncil,
    contactId: string | null,
    values: Partial<z.input<typeof appointmentSchema>> = {},
  ): Promise<void> {
    const appointment = appointmentSchema.parse({ contactId, capacity: 'holder', ...values });
    const seatId = seats[0]?.seatId ?? '';
    valueOf(await this.context.get(AppointService).appoint(caller, { bodyId, seatId }, appointment));
  }

  /** Leaves the council's first seat to nobody, now. */
  vacate(caller: Caller, council: BuiltCouncil): Promise<void> {
    return this.appoint(caller, council, null);
  }

  /** Registers what the one substitute at a meeting has answered on the telephone. */
  async replyOfSubstitute(caller: Caller, meetingId: string, answer: RegisterReply['answer']): Promise<void> {
    const [row] = await this.context.within(caller, (tx) =>
      tx.query<{ id: string }>(
        'SELECT id FROM participant WHERE meeting_id = $1 AND substitute_for IS NOT NULL AND withdrawn_at IS NULL',
        [meetingId],
      ),
    );
    await this.register(caller, meetingId, { participantId: row?.id ?? '', answer });
  }

  async update(
    caller: Caller,
    { id, version }: Pick<MeetingView, 'id' | 'version'>,
    values: Partial<z.input<typeof updateMeetingSchema>>,
  ): Promise<MeetingView> {
    const request = updateMeetingSchema.parse({ ...values, version });
    return valueOf(await this.context.get(UpdateMeetingService).update(caller, id, request));
  }

  async participantOf(caller: Caller, meetingId: string, seatId: string): Promise<string> {
    const rows = await this.context.within(caller, (tx) =>
      tx.query<{ id: string }>(
        'SELECT id FROM participant WHERE meeting_id = $1 AND seat_id = $2 AND substitute_for IS NULL',
        [meetingId, seatId],
      ),
    );
    return rows[0]?.id ?? '';
  }

  /** Does all long work there is. */
  work(): Promise<void> {
    return this.context.get(RunTasksService).run();
  }

  /** Sends what is due in the caller's municipality. */
  send({ scope }: Caller): Promise<void> {
    return this.context.get(DispatchService).drain(scope);
  }

  /** Moves the clock to an instant and sends what is due then. */
  async sendAt(caller: Caller, instant: string): Promise<void> {
    this.context.clock.setTo(new Date(instant));
    await this.send(caller);
  }

  /** Every mail about a meeting, by when it is due. */
  ledger(caller: Caller, meetingId: string): Promise<SeatMailing[]> {
    return this.context.within(caller, (tx) =>
      tx.query<SeatMailing>(
        `SELECT m.id, split_part(m.kind, '.', 2) AS kind, m.occasion, m.state, m.due_at AS "dueAt", m.revision, m.version, m.attempt,
                m.dedupe_hash AS "dedupeHash", m.addressee_email AS addressee, m.outcome,
                seat.function || CASE WHEN p.substitute_for IS NULL THEN '' ELSE '*' END AS who
         FROM mailing m
         JOIN participant p ON p.municipality_id = m.municipality_id AND p.id = m.recipient_id
         JOIN seat ON seat.municipality_id = p.municipality_id AND seat.id = p.seat_id
         WHERE m.subject_id = $1 ORDER BY m.due_at, m.kind, seat.position, p.created_at, m.created_at`,
        [meetingId],
      ),
    );
  }

  /** The mails in a state, as "kind who". */
  async inState(caller: Caller, meetingId: string, state: MailingState): Promise<string[]> {
    const rows = await this.ledger(caller, meetingId);
    return rows.filter((row) => row.state === state).map(({ kind, who }) => `${kind} ${who}`);
  }

  /** What the relay has taken so far, as "subject's first word, recipient". */
  get received(): string[] {
    return this.sink.received.map(({ subject, to }) => `${subject.split(/[:?]/)[0]} ${to[0]}`);
  }

  async stop(): Promise<void> {
    await this.context.stop();
    await this.sink.stop();
  }
}
