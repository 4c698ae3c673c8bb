import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from '@samsyn/access';
import { type Body, BodyRepository, SeatRepository } from '@samsyn/bodies';
import { civilDateOf, fail, ok, type Result, type ScheduleMeeting } from '@samsyn/contract';
import { ReplanService } from '@samsyn/mailings';
import {
  AuditedWrite,
  type Caller,
  Clock,
  Config,
  type KeyReused,
  type Transaction,
  violatedConstraint,
} from '@samsyn/platform';
import { AgendaRepository } from '../agenda/agenda.repository';
import type { Meeting } from '../meeting.entity';
import { type MeetingError, meetingError } from '../meeting.errors';
import { MEETING_ONCE, MeetingRepository } from '../meeting.repository';
import { type MeetingView, meetingView } from '../meeting-view';
import { MeetingCalendarRepository } from '../meeting-time/meeting-calendar.repository';
import { meetingDeadlines, meetingInstants } from '../meeting-time/meeting-time.rules';
import { usualTitle } from '../meeting-time/meeting-title.rules';
import { ParticipantRepository } from '../participants/participant.repository';

/** Schedules a meeting of a body: every seat takes part, the standing agenda is copied, its mails are planned. */
@Injectable()
export class ScheduleMeetingService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly meetings: MeetingRepository,
    private readonly agendas: AgendaRepository,
    private readonly participants: ParticipantRepository,
    private readonly bodies: BodyRepository,
    private readonly seats: SeatRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly calendars: MeetingCalendarRepository,
    private readonly replan: ReplanService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async schedule(
    caller: Caller,
    request: ScheduleMeeting,
  ): Promise<Result<MeetingView, MeetingError | KeyReused>> {
    try {
      return await this.insert(caller, request);
    } catch (error) {
      // two clicks at once: both looked before either had written
      if (violatedConstraint(error) !== MEETING_ONCE) throw error;
      return fail(meetingError('meeting.exists'));
    }
  }

  private insert(
    caller: Caller,
    request: ScheduleMeeting,
  ): Promise<Result<MeetingView, MeetingError | KeyReused>> {
    return this.write.run(caller, async (tx) => {
      await this.bodies.lock(tx, request.bodyId);
      const body = await this.bodies.get(tx, request.bodyId);
      if (!body) return fail(meetingError('body.missing'));
      const prepared = await this.prepare(tx, body, request);
      if (!prepared.ok) return prepared;
      const meeting = prepared.value;
      const standing = await this.meetings.plannedAt(tx, body.id, meeting.startsAt);
      if (standing) return fail(meetingError('meeting.exists', { meetingId: standing }));
      await this.meetings.insert(tx, meeting);
      await this.agendas.replace(tx, meeting.id, request.agenda ?? body.standingAgenda);
      const seats = await this.seats.ofBodyAt(tx, body.id, this.clock.now());
      await this.participants.insertSeats(
        tx,
        meeting.id,
        seats.map(({ seatId }) => seatId),
      );
      await this.replan.replan(tx, { type: 'meeting', id: meeting.id });
      const audit = { action: 'meeting.scheduled', subjectType: 'meeting', subjectId: meeting.id };
      return ok({
        value: meetingView({
          ...meeting,
          municipalityId: tx.scope.municipalityId,
          createdAt: this.clock.now(),
        }),
        audit: { ...audit, detail: { bodyId: body.id, startsAt: meeting.startsAt } },
      });
    });
  }

  private async prepare(
    tx: Transaction,
    body: Body,
    request: ScheduleMeeting,
  ): Promise<Result<Omit<Meeting, 'municipalityId' | 'createdAt'>, MeetingError>> {
    const { timeZone } = await this.municipalities.get(tx);
    const now = this.clock.now();
    const instants = meetingInstants(request, timeZone, now);
    if (!instants.ok) return instants;
    const calendar = await this.calendars.around(tx, { startsAt: instants.value.startsAt, timeZone }, now);
    const day = civilDateOf(instants.value.startsAt, timeZone);
    const deadlines = meetingDeadlines(day, request, body, calendar, now);
    if (!deadlines.ok) return deadlines;
    const id = randomUUID();
    return ok({
      ...instants.value,
      ...deadlines.value,
      id,
      bodyId: body.id,
      title: request.title ?? usualTitle(body, day),
      uid: `meeting-${id}@${this.config.values.MAIL_FROM.split('@')[1]}`,
      timeZone,
      place: request.place,
      remote: request.remote?.name ?? null,
      remoteUrl: request.remote?.url ?? null,
      status: 'planned',
      version: 1,
      revision: 0,
      timeRevision: 0,
      noticeOrderedAt: null,
      changedAt: null,
      changeReason: null,
      cancelledAt: null,
      cancelReason: null,
    });
  }
}
