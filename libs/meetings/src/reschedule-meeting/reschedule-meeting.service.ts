import { Injectable } from '@nestjs/common';
import { type Body, BodyRepository } from '@samsyn/bodies';
import {
  civilDateOf,
  fail,
  type Failure,
  ok,
  type RescheduleMeeting,
  type Result,
  type TimedMeetingView,
} from '@samsyn/contract';
import { type Caller, Clock, type Transaction, type WriteResult } from '@samsyn/platform';
import { FitAgendaService, fittedFrom } from '../agenda/fit-agenda.service';
import { MeetingCalendarRepository } from '../meeting-time/meeting-calendar.repository';
import { usualTitle } from '../meeting-time/meeting-title.rules';
import { type ImpossibleTime, meetingDeadlines, meetingInstants } from '../meeting-time/meeting-time.rules';
import { type ChangeRefused, type DecidedChange, MeetingChangeService } from '../meeting-change.service';
import { MeetingWarningsRepository } from '../meeting-warnings/meeting-warnings.repository';
import { type Meeting, viewOfMeeting } from '../meeting.entity';
import { meetingConstraints, MeetingRepository } from '../meeting.repository';
import { nextRevision } from '../next-revision.rules';
import { placeAfter } from '../update-meeting/place-after.rules';

type NotThen = ImpossibleTime | 'meeting.exists';

/** Gives a meeting another time: the same UID with a higher SEQUENCE, and everyone is asked anew. */
@Injectable()
export class RescheduleMeetingService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly meetings: MeetingRepository,
    private readonly bodies: BodyRepository,
    private readonly fitting: FitAgendaService,
    private readonly calendars: MeetingCalendarRepository,
    private readonly warnings: MeetingWarningsRepository,
    private readonly clock: Clock,
  ) {}

  reschedule(
    caller: Caller,
    meetingId: string,
    yours: RescheduleMeeting,
  ): WriteResult<TimedMeetingView, ChangeRefused | NotThen> {
    return this.changes.change(caller, meetingId, yours, {
      action: 'meeting.rescheduled',
      decide: (tx, meeting) => this.decide(tx, meeting, yours),
      viewOf: async (moved, tx) => {
        const warnings = await this.warnings.of(tx, moved, await this.bodyOf(tx, moved));
        return { ...viewOfMeeting(moved), warnings };
      },
      constraints: meetingConstraints,
    });
  }

  private async decide(
    tx: Transaction,
    meeting: Meeting,
    yours: RescheduleMeeting,
  ): Promise<Result<DecidedChange, Failure<NotThen>>> {
    const now = this.clock.now();
    const instants = meetingInstants(yours, meeting.timeZone, now);
    if (!instants.ok) return instants;
    const { startsAt, endsAt } = instants.value;
    const newStart = startsAt.getTime() !== meeting.startsAt.getTime();
    const taken = newStart && (await this.meetings.plannedAt(tx, meeting.bodyId, startsAt));
    if (taken) return fail({ code: 'meeting.exists', meetingId: taken });
    const body = await this.bodyOf(tx, meeting);
    const deadlines = await this.deadlines(tx, meeting, yours, { body, startsAt, now });
    if (!deadlines.ok) return deadlines;
    const { place, isAnother } = placeAfter(meeting, yours);
    const newEnd = endsAt.getTime() !== meeting.endsAt.getTime();
    const standing = meeting.agendaDecidedAt === null;
    if (standing) await this.fitting.fit(tx, { ...meeting, ...instants.value }, body);
    const isRevised = newStart || newEnd || isAnother;
    const revised = isRevised ? nextRevision(meeting, now) : { revision: meeting.revision };
    return ok({
      edits: {
        ...instants.value,
        ...deadlines.value,
        ...place,
        title: titleAfter(meeting, body, startsAt),
        ...revised,
        ...(standing ? { agendaFittedFrom: fittedFrom(body.standingAgenda, instants.value) } : {}),
        timeRevision: newStart ? revised.revision : meeting.timeRevision,
        ...(isRevised ? changed(meeting, revised.revision, yours.reason, now) : {}),
      },
      detail: { from: meeting.startsAt, to: startsAt },
    });
  }

  private async bodyOf(tx: Transaction, { bodyId }: Meeting): Promise<Body> {
    const body = await this.bodies.get(tx, bodyId);
    if (!body) throw new Error(`There is no body ${bodyId}`);
    return body;
  }

  /** On another day the last days keep the body's usual distance; on the same day they stay as they are. */
  private async deadlines(
    tx: Transaction,
    { timeZone, ...meeting }: Meeting,
    yours: RescheduleMeeting,
    { body, startsAt, now }: { body: Body; startsAt: Date; now: Date },
  ) {
    const day = civilDateOf(startsAt, timeZone);
    const kept = day === civilDateOf(meeting.startsAt, timeZone) ? meeting : undefined;
    const calendar = await this.calendars.around(tx, { startsAt, timeZone }, now);
    return meetingDeadlines(day, { asked: yours, kept }, body, calendar, now);
  }
}

/** The reason stays with this change: who hears of it with a later one hears both. */
function changed(
  { changeReasons }: Meeting,
  revision: number,
  reason: string | undefined,
  now: Date,
): Pick<Meeting, 'changedAt' | 'changeReason' | 'changeReasons'> {
  const reasons = reason ? [...changeReasons, { revision, reason }] : changeReasons;
  return { changedAt: now, changeReason: reason ?? null, changeReasons: reasons };
}

/** A title that somebody gave stays; the usual one follows the day, for a move can take a council into another season. */
function titleAfter({ title, timeZone, startsAt: before }: Meeting, body: Body, startsAt: Date): string {
  const usual = usualTitle(body, civilDateOf(before, timeZone));
  return title === usual ? usualTitle(body, civilDateOf(startsAt, timeZone)) : title;
}
