import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MunicipalityRepository } from '@samsyn/access';
import { type Body, BodyRepository, SeatRepository, type SeatWithHolders } from '@samsyn/bodies';
import {
  civilDateOf,
  fail,
  type Failure,
  ok,
  type Result,
  type ScheduleMeeting,
  type TimedMeetingView,
} from '@samsyn/contract';
import { ReplanService } from '@samsyn/mailings';
import {
  audited,
  AuditedWrite,
  type Caller,
  Clock,
  Config,
  type Transaction,
  type WriteResult,
} from '@samsyn/platform';
import { AgendaRepository } from '../agenda/agenda.repository';
import { FitAgendaService, fittedFrom } from '../agenda/fit-agenda.service';
import { hasStranger, withPresenters } from '../agenda/presenters.rules';
import { MeetingDossierRepository } from '../mails/dossier/meeting-dossier.repository';
import { reachable } from '../mails/dossier/reachable.rules';
import { viewOfMeeting } from '../meeting.entity';
import { meetingConstraints, MeetingRepository, type NewMeeting } from '../meeting.repository';
import { MeetingCalendarRepository } from '../meeting-time/meeting-calendar.repository';
import { type ImpossibleTime, meetingDeadlines, meetingInstants } from '../meeting-time/meeting-time.rules';
import { extraordinaryTitle, usualTitle } from '../meeting-time/meeting-title.rules';
import { MeetingWarningsRepository } from '../meeting-warnings/meeting-warnings.repository';
import { ParticipantRepository } from '../participants/participant.repository';

/** Why a meeting is not scheduled. */
export type ScheduleRefused = 'body.missing' | 'meeting.exists' | 'agenda.presenter-missing' | ImpossibleTime;

/** A meeting as it has been added, and the body that it is of. */
export interface AddedMeeting {
  readonly meeting: NewMeeting;
  readonly body: Body;
}

/** Schedules a meeting of a body: every seat takes part, the standing agenda is copied, its mails are planned. */
@Injectable()
export class ScheduleMeetingService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly meetings: MeetingRepository,
    private readonly agendas: AgendaRepository,
    private readonly fitting: FitAgendaService,
    private readonly participants: ParticipantRepository,
    private readonly bodies: BodyRepository,
    private readonly seats: SeatRepository,
    private readonly municipalities: MunicipalityRepository,
    private readonly calendars: MeetingCalendarRepository,
    private readonly warnings: MeetingWarningsRepository,
    private readonly dossiers: MeetingDossierRepository,
    private readonly replan: ReplanService,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** An extraordinary meeting's notice is ordered with it: so it leaves at once, whatever hour or period it is. */
  schedule(
    caller: Caller,
    request: ScheduleMeeting,
  ): WriteResult<TimedMeetingView, ScheduleRefused | 'meeting.nobody-to-notify'> {
    return this.write.run(
      caller,
      async (tx) => {
        await this.bodies.lock(tx, request.bodyId);
        const added = await this.add(tx, request);
        if (!added.ok) return added;
        const { id, bodyId, startsAt } = added.value.meeting;
        const { extraordinary = false } = request;
        if (extraordinary && !(await this.reachesAnyone(tx, id)))
          return fail({ code: 'meeting.nobody-to-notify' });
        const view = await this.view(tx, added.value);
        const detail = { bodyId, startsAt, ...(extraordinary ? { extraordinary } : {}) };
        return audited(view, 'meeting.scheduled', ['meeting', id], detail);
      },
      meetingConstraints,
    );
  }

  /**
   * The same within a write that goes on, which has locked the body.
   * @param datesSetAt when it is one of a year's dates, which its people are told of at once
   */
  async add(
    tx: Transaction,
    request: ScheduleMeeting,
    datesSetAt: Date | null = null,
  ): Promise<Result<AddedMeeting, Failure<ScheduleRefused>>> {
    const body = await this.bodies.get(tx, request.bodyId);
    if (!body) return fail({ code: 'body.missing' });
    const prepared = await this.prepare(tx, body, request);
    if (!prepared.ok) return prepared;
    const meeting = { ...prepared.value, ...(datesSetAt ? asOneOfDates(datesSetAt) : {}) };
    const taken = await this.meetings.plannedAt(tx, body.id, meeting.startsAt);
    if (taken) return fail({ code: 'meeting.exists', meetingId: taken });
    const seats = await this.seats.ofBodyAt(tx, meeting.bodyId, this.clock.now());
    if (request.agenda && hasStranger(request.agenda, seats))
      return fail({ code: 'agenda.presenter-missing' });
    await this.insert(tx, meeting, seats);
    if (request.agenda) await this.agendas.replace(tx, meeting.id, withPresenters(request.agenda, seats));
    else await this.fitting.fit(tx, meeting, body);
    await this.replan.replan(tx, { type: 'meeting', id: meeting.id });
    return ok({ meeting, body });
  }

  /** A meeting that has been added, with what a person would want to know of its time as things stand now. */
  async view(tx: Transaction, { meeting, body }: AddedMeeting): Promise<TimedMeetingView> {
    return { ...viewOfMeeting(meeting), warnings: await this.warnings.of(tx, meeting, body) };
  }

  private async insert(
    tx: Transaction,
    meeting: NewMeeting,
    seats: readonly SeatWithHolders[],
  ): Promise<void> {
    await this.meetings.insert(tx, meeting);
    const seatIds = seats.map(({ seatId }) => seatId);
    await this.participants.insertSeats(tx, meeting.id, seatIds);
  }

  private async reachesAnyone(tx: Transaction, meetingId: string): Promise<boolean> {
    return reachable(await this.dossiers.load(tx, meetingId)).length > 0;
  }

  private async prepare(
    tx: Transaction,
    body: Body,
    request: ScheduleMeeting,
  ): Promise<Result<NewMeeting, Failure<ImpossibleTime>>> {
    // a calendar that is being changed is waited for: its task does not know of this meeting
    const { timeZone } = await this.municipalities.hold(tx);
    const now = this.clock.now();
    const instants = meetingInstants(request, timeZone, now);
    if (!instants.ok) return instants;
    const calendar = await this.calendars.around(tx, { startsAt: instants.value.startsAt, timeZone }, now);
    const day = civilDateOf(instants.value.startsAt, timeZone);
    const deadlines = meetingDeadlines(day, { asked: request }, body, calendar, now);
    if (!deadlines.ok) return deadlines;
    const id = randomUUID();
    return ok({
      ...instants.value,
      ...deadlines.value,
      id,
      bodyId: body.id,
      title: request.title ?? (request.extraordinary ? extraordinaryTitle(body) : usualTitle(body, day)),
      uid: `meeting-${id}@${this.config.values.MAIL_FROM.split('@')[1]}`,
      timeZone,
      place: request.place,
      remote: request.remote?.name ?? null,
      remoteUrl: request.remote?.url ?? null,
      status: 'planned',
      version: 1,
      revision: 0,
      timeRevision: 0,
      sequence: 0,
      sequencedAt: null,
      noticeOrderedAt: request.extraordinary ? now : null,
      datesSetAt: null,
      changedAt: null,
      changeReason: null,
      changeReasons: [],
      cancelledAt: null,
      cancelReason: null,
      agendaDecidedAt: request.agenda ? now : null,
      agendaOrderedAt: null,
      agendaFittedFrom: request.agenda ? null : fittedFrom(body.standingAgenda, instants.value),
    });
  }
}

/** Its SEQUENCE begins one higher, since the date that is told before the notice has the one below. */
function asOneOfDates(datesSetAt: Date): Pick<NewMeeting, 'datesSetAt' | 'sequence'> {
  return { datesSetAt, sequence: 1 };
}
