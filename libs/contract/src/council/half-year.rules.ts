import { addDays, civilDate, daysBetween, yearOf } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import type { MeetingStatus } from '../meetings/meeting-status.schema';

/** Half 1 is January–June, half 2 July–December. */
export interface HalfYear {
  readonly year: number;
  readonly half: 1 | 2;
}

/** A half-year by name, as in a path: `2027-1`. */
export function halfYearName({ year, half }: HalfYear): string {
  return `${year}-${half}`;
}

/** The half-year a day lies in. */
export function halfYearOf(date: CivilDate): HalfYear {
  return { year: yearOf(date), half: date.slice(5) < '07-01' ? 1 : 2 };
}

/** The first and last day of a half-year. */
export function halfYearSpan({ year, half }: HalfYear): { readonly from: CivilDate; readonly to: CivilDate } {
  return half === 1
    ? { from: civilDate(`${year}-01-01`), to: civilDate(`${year}-06-30`) }
    : { from: civilDate(`${year}-07-01`), to: civilDate(`${year}-12-31`) };
}

/** The half-year after that one. */
export function nextHalfYear(halfYear: HalfYear): HalfYear {
  return halfYearOf(addDays(halfYearSpan(halfYear).to, 1));
}

/** What stands about a half-year: its obligation is open, planned, at risk, held or missed. */
export const halfYearStates = ['open', 'planned', 'at-risk', 'held', 'missed'] as const;

export type HalfYearState = (typeof halfYearStates)[number];

/**
 * The weeks that must remain for an unplanned half-year not to be at risk, until a municipality has chosen
 * its own.
 */
export const defaultAtRiskWeeks = 10;

/** How many may be chosen; a half-year has 26. */
export const atRiskWeeksLimits = { least: 1, most: 26 } as const;

/** A half-year's obligation to meet, derived anew each time it is asked for. */
export interface HalfYearObligation {
  readonly state: HalfYearState;
  /** Someone has decided, with a reason, that no meeting is needed. */
  readonly waived: boolean;
  /** Whether the coordinator is to be alerted: at risk or missed, and not waived. */
  readonly alarm: boolean;
}

/** What a half-year's obligation follows from. */
export interface HalfYearFacts {
  readonly halfYear: HalfYear;
  /** Meetings of the council; those of other half-years are left out of account. */
  readonly meetings: readonly { readonly day: CivilDate; readonly status: MeetingStatus }[];
  /** Whether a waiver with a reason stands. */
  readonly waived: boolean;
  readonly today: CivilDate;
  readonly atRiskWeeks?: number;
}

/**
 * Where a half-year stands. Held and planned go by what people did: a meeting whose day has passed counts as
 * planned until someone marks it held or cancelled, or the half-year ends without that and is missed. With
 * nothing planned it is at risk when fewer than `atRiskWeeks` weeks remain to its last day.
 *
 * A waiver answers a warning but does not change what happened: a waived half-year is never at risk (it stays
 * open), and once over it is missed like any other, without alarm.
 */
export function halfYearObligation(facts: HalfYearFacts): HalfYearObligation {
  const { waived } = facts;
  const unwaived = stateOf(facts);
  const state = waived && unwaived === 'at-risk' ? 'open' : unwaived;
  return { state, waived, alarm: !waived && (state === 'at-risk' || state === 'missed') };
}

function stateOf({
  halfYear,
  meetings,
  today,
  atRiskWeeks = defaultAtRiskWeeks,
}: HalfYearFacts): HalfYearState {
  const { from, to } = halfYearSpan(halfYear);
  const within = meetings.filter(({ day }) => from <= day && day <= to);
  if (within.some(({ status }) => status === 'held')) return 'held';
  if (today > to) return 'missed';
  if (within.some(({ status }) => status === 'planned')) return 'planned';
  return daysBetween(today, to) < atRiskWeeks * 7 ? 'at-risk' : 'open';
}
