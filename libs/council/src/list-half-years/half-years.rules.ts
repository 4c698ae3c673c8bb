import {
  type CivilDate,
  daysBetween,
  type HalfYear,
  halfYearName,
  halfYearOf,
  halfYearSpan,
  type HalfYearsQuery,
  halfYearObligation,
  type HalfYearView,
  yearOf,
} from '@samsyn/contract';
import type { MeetingDay } from '@samsyn/meetings';
import { type HalfYearWaiver, viewOfWaiver } from '../half-year-waiver.entity';

/** As many years as one answer tells of. */
const MOST_YEARS = 20;

/** The years asked for, both included: this year and the next, or what goes with the one end that was given. */
export function yearsAsked({ from, to }: HalfYearsQuery, today: CivilDate): { from: number; to: number } {
  const thisYear = yearOf(today);
  if (from !== undefined) return { from, to: to ?? from + 1 };
  if (to === undefined) return { from: thisYear, to: thisYear + 1 };
  return { from: Math.max(Math.min(thisYear, to), to - MOST_YEARS + 1), to };
}

/** What a council's half-years are derived from. */
export interface CouncilFacts {
  years: { from: number; to: number };
  meetings: readonly MeetingDay[];
  waivers: readonly HalfYearWaiver[];
  atRiskWeeks: number;
  today: CivilDate;
}

/** Every half-year of those years in order, as it stands today. */
export function halfYears(facts: CouncilFacts): HalfYearView[] {
  const views: HalfYearView[] = [];
  for (let year = facts.years.from; year <= facts.years.to; year += 1) {
    views.push(viewOf({ year, half: 1 }, facts), viewOf({ year, half: 2 }, facts));
  }
  return views;
}

function viewOf(halfYear: HalfYear, { meetings, waivers, atRiskWeeks, today }: CouncilFacts): HalfYearView {
  const span = halfYearSpan(halfYear);
  const name = halfYearName(halfYear);
  const within = meetings.filter(({ day }) => halfYearName(halfYearOf(day)) === name);
  const waiver = waivers.find((each) => halfYearName(each) === name);
  const { state, alarm } = halfYearObligation({
    halfYear,
    meetings: within,
    waived: waiver !== undefined,
    today,
    atRiskWeeks,
  });
  return {
    halfYear: name,
    ...halfYear,
    ...span,
    state,
    alarm,
    weeksRemaining: Math.max(0, Math.floor(daysBetween(today, span.to) / 7)),
    meetings: within.map(({ startsAt, ...meeting }) => ({ ...meeting, startsAt: startsAt.toISOString() })),
    waiver: waiver ? viewOfWaiver(waiver) : null,
  };
}
