import { Injectable } from '@nestjs/common';
import { BodyRepository } from '@samsyn/bodies';
import { civilDateOf, fail, ok, type RescheduleMeeting, type Result } from '@samsyn/contract';
import { type Caller, Clock, type KeyReused, type Transaction } from '@samsyn/platform';
import { MeetingCalendarRepository } from '../meeting-time/meeting-calendar.repository';
import type { Meeting } from '../meeting.entity';
import { type MeetingError, meetingError } from '../meeting.errors';
import { MeetingRepository } from '../meeting.repository';
import { type DecidedChange, MeetingChangeService } from '../meeting-change.service';
import type { MeetingView } from '../meeting-view';
import { meetingDeadlines, meetingInstants } from '../meeting-time/meeting-time.rules';
import { placeChanges } from '../update-meeting/place-changes.rules';

/** Moves a meeting to another time: the same UID with a higher SEQUENCE, and everyone is asked anew. */
@Injectable()
export class RescheduleMeetingService {
  constructor(
    private readonly changes: MeetingChangeService,
    private readonly meetings: MeetingRepository,
    private readonly bodies: BodyRepository,
    private readonly calendars: MeetingCalendarRepository,
    private readonly clock: Clock,
  ) {}

  reschedule(
    caller: Caller,
    meetingId: string,
    request: RescheduleMeeting,
  ): Promise<Result<MeetingView, MeetingError | KeyReused>> {
    return this.changes.change(caller, meetingId, request, 'meeting.rescheduled', (tx, meeting) =>
      this.decide(tx, meeting, request),
    );
  }

  private async decide(
    tx: Transaction,
    meeting: Meeting,
    request: RescheduleMeeting,
  ): Promise<Result<DecidedChange, MeetingError>> {
    const now = this.clock.now();
    const instants = meetingInstants(request, meeting.timeZone, now);
    if (!instants.ok) return instants;
    const { startsAt, endsAt } = instants.value;
    const newStart = startsAt.getTime() !== meeting.startsAt.getTime();
    if (newStart) {
      const standing = await this.meetings.plannedAt(tx, meeting.bodyId, startsAt);
      if (standing) return fail(meetingError('meeting.exists', { meetingId: standing }));
    }
    const deadlines = await this.deadlines(tx, meeting, request, startsAt, now);
    if (!deadlines.ok) return deadlines;
    const place = placeChanges(meeting, request);
    const newEnd = endsAt.getTime() !== meeting.endsAt.getTime();
    const revision = newStart || newEnd || place.moved ? meeting.revision + 1 : meeting.revision;
    return ok({
      changes: {
        ...instants.value,
        ...deadlines.value,
        ...place.changes,
        revision,
        timeRevision: newStart ? revision : meeting.timeRevision,
        ...(revision > meeting.revision ? { changedAt: now, changeReason: request.reason ?? null } : {}),
      },
      detail: { from: meeting.startsAt, to: startsAt },
    });
  }

  /** At another start the last days keep the body's usual distance; at the same start they stay as they are. */
  private async deadlines(
    tx: Transaction,
    meeting: Meeting,
    request: RescheduleMeeting,
    startsAt: Date,
    now: Date,
  ) {
    const body = await this.bodies.get(tx, meeting.bodyId);
    if (!body) return fail(meetingError('body.missing'));
    const day = civilDateOf(startsAt, meeting.timeZone);
    const sameDay = day === civilDateOf(meeting.startsAt, meeting.timeZone);
    const { replyBy, contributionsBy, documentsBy } = request;
    const given = Object.entries({ replyBy, contributionsBy, documentsBy }).filter(
      ([, value]) => value !== undefined,
    );
    const asked = { ...(sameDay ? standingDeadlines(meeting) : {}), ...Object.fromEntries(given) };
    const calendar = await this.calendars.around(tx, { startsAt, timeZone: meeting.timeZone }, now);
    return meetingDeadlines(day, asked, body, calendar, now);
  }
}

function standingDeadlines({ replyBy, contributionsBy, documentsBy }: Meeting) {
  return { replyBy, contributionsBy, documentsBy };
}
