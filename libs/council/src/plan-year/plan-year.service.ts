import { Injectable } from '@nestjs/common';
import { MunicipalityCalendarRepository, MunicipalityRepository } from '@samsyn/access';
import { type Body, BodyRepository } from '@samsyn/bodies';
import {
  civilDate,
  civilDateOf,
  clockTimeOf,
  fail,
  type Failure,
  isoWeekOf,
  ok,
  type ProposedDate,
  type Result,
  yearOf,
  type YearPlanView,
} from '@samsyn/contract';
import {
  type Meeting,
  meetingDeadlines,
  meetingInstants,
  MeetingRepository,
  meetingWarnings,
  usualTitle,
} from '@samsyn/meetings';
import { Clock, Database, type MunicipalityScope, type Transaction } from '@samsyn/platform';
import { HalfYearWaiverRepository } from '../half-year-waiver.repository';
import type { KnownMeeting } from './date-pattern.rules';
import { planBasis } from './plan-basis.rules';
import { type ChosenDate, type PlannedBody, planYear, type YearFacts } from './year-plan.rules';

/** Proposes dates for a year, of all bodies at once. */
@Injectable()
export class PlanYearService {
  constructor(
    private readonly database: Database,
    private readonly municipalities: MunicipalityRepository,
    private readonly calendars: MunicipalityCalendarRepository,
    private readonly bodies: BodyRepository,
    private readonly meetings: MeetingRepository,
    private readonly waivers: HalfYearWaiverRepository,
    private readonly clock: Clock,
  ) {}

  plan(
    { scope }: { readonly scope: MunicipalityScope },
    year: number,
  ): Promise<Result<YearPlanView, Failure<'year-plan.over'>>> {
    return this.database.transaction(scope, async (tx) => {
      const now = this.clock.now();
      const { timeZone } = await this.municipalities.get(tx);
      const today = civilDateOf(now, timeZone);
      if (year < yearOf(today)) return fail({ code: 'year-plan.over' });
      const bodies = await this.bodies.all(tx);
      const standing = await this.meetingsOf(tx, year);
      const facts: YearFacts = {
        year,
        now,
        today,
        calendar: await this.calendars.dayCalendar(tx, Math.min(yearOf(today), year - 1), year + 1),
        schoolBreaks: await this.calendars.schoolBreaks(tx, year - 1, year + 1),
        bodies: await this.plannedBodies(tx, bodies, year, standing),
      };
      return ok(planView(facts, bodies, standing));
    });
  }

  private meetingsOf(tx: Transaction, year: number): Promise<Meeting[]> {
    return this.meetings.onDays(tx, civilDate(`${year}-01-01`), civilDate(`${year}-12-31`));
  }

  private async plannedBodies(
    tx: Transaction,
    bodies: readonly Body[],
    year: number,
    standing: readonly Meeting[],
  ): Promise<PlannedBody[]> {
    const lastYear = await this.meetingsOf(tx, year - 1);
    const council = await this.bodies.firstOf(tx, 'council');
    const waived = council ? await this.waivers.list(tx, council.id) : [];
    const obliged = ([1, 2] as const)
      .map((half) => ({ year, half }))
      .filter(({ half }) => !waived.some((waiver) => waiver.year === year && waiver.half === half));
    const known = [...lastYear, ...standing].filter(stands).map(knownMeeting);
    return bodies.map(({ id, name, kind }) => {
      const own = (meetings: readonly Meeting[]) =>
        meetings.filter((meeting) => meeting.bodyId === id && stands(meeting)).map(knownMeeting);
      const place = [...own(lastYear), ...own(standing)].at(-1) ?? known.at(-1);
      return {
        id,
        name,
        kind,
        obliged: id === council?.id ? obliged : [],
        lastYear: own(lastYear),
        standing: own(standing),
        usualPlace: { place: place?.place ?? null, remote: place?.remote ?? null },
      };
    });
  }
}

function stands({ status }: Meeting): boolean {
  return status !== 'cancelled';
}

function knownMeeting({ startsAt, endsAt, timeZone, place, remote, remoteUrl }: Meeting): KnownMeeting {
  return {
    day: civilDateOf(startsAt, timeZone),
    start: clockTimeOf(startsAt, timeZone),
    end: clockTimeOf(endsAt, timeZone),
    place,
    remote: remote === null ? null : { name: remote, ...(remoteUrl === null ? {} : { url: remoteUrl }) },
  };
}

function planView(facts: YearFacts, bodies: readonly Body[], standing: readonly Meeting[]): YearPlanView {
  const { year, today, calendar, schoolBreaks } = facts;
  const chosen = planYear(facts);
  const within = ({ from, to }: { from: string; to: string }) =>
    from <= `${year}-12-31` && to >= `${year}-01-01`;
  return {
    year,
    today,
    basis: planBasis(standing),
    bodies: bodies.map((body) => ({
      id: body.id,
      name: body.name,
      kind: body.kind,
      meetings: standing
        .filter((meeting) => meeting.bodyId === body.id && stands(meeting))
        .map((meeting) => {
          const { day: date, start, end } = knownMeeting(meeting);
          const { week } = isoWeekOf(date);
          return { id: meeting.id, title: meeting.title, date, start, end, week };
        }),
      dates: chosen.filter(({ bodyId }) => bodyId === body.id).map((date) => proposed(date, body, facts)),
    })),
    calendar: {
      daysOff: [...calendar.daysOff].filter((day) => yearOf(day) === year).toSorted(),
      schoolBreaks: schoolBreaks.filter(within).map(({ from, to, name }) => ({ from, to, name })),
      quietPeriods: calendar.quietPeriods.filter(within).map(({ from, to }) => ({ from, to })),
    },
  };
}

/** A date as it is told, with the warnings that scheduling it would give. */
function proposed(chosen: ChosenDate, body: Body, { now, calendar, schoolBreaks }: YearFacts): ProposedDate {
  const { bodyId, date, start, end, place, remote, reasons } = chosen;
  const instants = meetingInstants({ date, start, end }, calendar.zone, now);
  const deadlines = meetingDeadlines(date, { asked: {} }, body, calendar, now);
  const warnings =
    instants.ok && deadlines.ok
      ? meetingWarnings({
          meeting: { ...instants.value, ...deadlines.value },
          timingRules: body.timingRules,
          agenda: [],
          calendar,
          schoolBreaks,
          beside: [],
          // who has which seat then is told as each is scheduled
          quorum: null,
          seated: 0,
          now,
        })
      : [];
  const { week } = isoWeekOf(date);
  return {
    bodyId,
    title: usualTitle(body, date),
    date,
    week,
    start,
    end,
    place,
    remote,
    reasons: [...reasons],
    warnings,
  };
}
