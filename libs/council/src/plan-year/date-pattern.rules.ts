import {
  addDays,
  type BodyKind,
  type CivilDate,
  clockTime,
  type ClockTime,
  dateOfIsoWeek,
  type DateReason,
  daysBetween,
  isoWeekOf,
  weekdayOf,
  yearOf,
} from '@samsyn/contract';

/** A meeting as far as a year's plan goes. */
export interface KnownMeeting {
  readonly day: CivilDate;
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly place: string;
  readonly remote: { readonly name: string; readonly url?: string } | null;
}

/** A meeting that a year is to have, on the day where it would be if nothing stood in the way. */
export interface Slot {
  readonly target: CivilDate;
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly place: string | null;
  readonly remote: KnownMeeting['remote'];
  readonly reason: DateReason;
}

const WEDNESDAY = 3;

/** When a body meets that has no last year: the council in the middle of its windows, another body as in the year wheel. */
const usual = {
  council: { weeks: [16, 42], start: clockTime('13:00'), end: clockTime('15:00') },
  'working-group': { weeks: [6, 20, 38], start: clockTime('09:00'), end: clockTime('10:30') },
} as const satisfies Record<BodyKind, object>;

/** The pattern of a body's meetings for a year: those of the year before, week by week, or the usual of its kind. */
export function patternOf(
  kind: BodyKind,
  lastYear: readonly KnownMeeting[],
  year: number,
  where: Pick<Slot, 'place' | 'remote'>,
): Slot[] {
  if (lastYear.length === 0) return usual[kind].weeks.map((week) => usualSlot(kind, year, week, where));
  return lastYear.map(({ day, start, end, place, remote }) => ({
    target: sameDayIn(year, day),
    start,
    end,
    place,
    remote,
    reason: { code: 'last-year', day },
  }));
}

/** Where a council usually meets in a half-year. */
export function usualOfHalf(year: number, half: 1 | 2, where: Pick<Slot, 'place' | 'remote'>): Slot {
  return usualSlot('council', year, usual.council.weeks[half - 1] ?? 0, where);
}

function usualSlot(
  kind: BodyKind,
  year: number,
  week: number,
  { place, remote }: Pick<Slot, 'place' | 'remote'>,
): Slot {
  const { start, end } = usual[kind];
  return {
    target: dateOfIsoWeek(year, week, WEDNESDAY),
    start,
    end,
    place,
    remote,
    reason: { code: 'usual' },
  };
}

/**
 * The day of the same week and weekday in another year. Weeks around New Year belong to another year than their days; what
 * would lie outside the year is taken a week further in, and so is the 53rd week of a year that has none.
 */
export function sameDayIn(year: number, day: CivilDate): CivilDate {
  const iso = isoWeekOf(day);
  const week = iso.year < yearOf(day) ? 0 : iso.year > yearOf(day) ? 53 : iso.week;
  const there = dateOfIsoWeek(year, week, weekdayOf(day));
  if (yearOf(there) < year) return addDays(there, 7);
  return yearOf(there) > year ? addDays(there, -7) : there;
}

/** In days, more than a year has: what is over stands for what lies ahead only when nothing else is left. */
const OTHER_SIDE = 1000;

/**
 * The slots that no meeting stands for yet: each meeting that the year has already takes the nearest, of those that lie ahead
 * if it does so itself. Counted so, a plan that has been stored proposes nothing more.
 */
export function openSlots(slots: readonly Slot[], standing: readonly CivilDate[], today: CivilDate): Slot[] {
  const open = [...slots];
  for (const day of standing) {
    const distance = ({ target }: Slot) =>
      (target > today === day > today ? 0 : OTHER_SIDE) + Math.abs(daysBetween(day, target));
    const [nearest] = open.toSorted((one, other) => distance(one) - distance(other));
    if (nearest) open.splice(open.indexOf(nearest), 1);
  }
  return open;
}
