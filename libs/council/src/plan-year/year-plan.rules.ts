import {
  addDays,
  type BodyKind,
  type CivilDate,
  civilDate,
  type DateReason,
  type DayCalendar,
  daysBetween,
  type HalfYear,
  halfYearName,
  halfYearSpan,
  type Obstacle,
  type Period,
  weekdayOf,
} from '@samsyn/contract';
import { dayWarnings, meetingInstants } from '@samsyn/meetings';
import { type KnownMeeting, openSlots, patternOf, type Slot, usualOfHalf } from './date-pattern.rules';

/** A body whose year is planned. */
export interface PlannedBody {
  readonly id: string;
  readonly name: string;
  readonly kind: BodyKind;
  /** Half-years in which it has to meet: those of the council that nobody has waived. */
  readonly obliged: readonly HalfYear[];
  /** Its meetings of the year before, and those that stand in the year; none that was cancelled. */
  readonly lastYear: readonly KnownMeeting[];
  readonly standing: readonly KnownMeeting[];
  /** Where it met last, or else another body; nothing when nobody ever has. */
  readonly usualPlace: Pick<Slot, 'place' | 'remote'>;
}

/** What a year's plan follows from. */
export interface YearFacts {
  readonly year: number;
  readonly now: Date;
  readonly today: CivilDate;
  readonly calendar: DayCalendar;
  readonly schoolBreaks: readonly (Period & { readonly name: string })[];
  readonly bodies: readonly PlannedBody[];
}

/** A date for a body, with why it is that one. */
export interface ChosenDate extends Omit<Slot, 'target' | 'reason'> {
  readonly bodyId: string;
  readonly date: CivilDate;
  readonly reasons: readonly DateReason[];
}

/** What another weekday weighs against other weeks: rather two weeks off than another weekday. */
const ANOTHER_WEEKDAY = 4;

/**
 * Dates for all bodies in a year, in the order they come: the pattern of each body kept as far as days off, squeeze days, breaks,
 * quiet periods and the other bodies allow, and a council in each half-year that needs one. Councils choose first, since most
 * people come to theirs. Nothing is proposed for days that have passed, nor for what stands already.
 */
export function planYear(facts: YearFacts): ChosenDate[] {
  const taken = new Map<CivilDate, string>();
  for (const { name, standing } of facts.bodies) for (const { day } of standing) taken.set(day, name);
  const councilsFirst = facts.bodies.toSorted(
    (one, other) => Number(other.kind === 'council') - Number(one.kind === 'council'),
  );
  return councilsFirst
    .flatMap((body) =>
      slotsOf(body, facts).flatMap((wanted) => {
        const chosen = chosenFor(body, wanted, facts, taken);
        if (chosen) taken.set(chosen.date, body.name);
        return chosen ?? [];
      }),
    )
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** A slot, and the half-year that lacks a meeting without it. */
interface WantedSlot {
  readonly slot: Slot;
  readonly within: Period;
  readonly needed: HalfYear | undefined;
}

/** What a body is to have besides what stands, its half-years seen to. */
function slotsOf(body: PlannedBody, { year, today }: YearFacts): WantedSlot[] {
  const standing = body.standing.map(({ day }) => day);
  const slots = openSlots(patternOf(body.kind, body.lastYear, year, body.usualPlace), standing, today)
    .filter(({ target }) => target > today)
    .toSorted((one, other) => (one.target < other.target ? -1 : 1));
  const covered = new Set(standing.flatMap((day) => halfNameOf(day, body.obliged)));
  const wanted = slots.map((slot): WantedSlot => {
    const half = body.obliged.find((each) => lies(slot.target, halfYearSpan(each)));
    const needed = half && !covered.has(halfYearName(half)) ? half : undefined;
    if (needed) covered.add(halfYearName(needed));
    return { slot, within: half ? halfYearSpan(half) : wholeYear(year), needed };
  });
  const lacking = body.obliged.filter((half) => !covered.has(halfYearName(half)));
  return [
    ...wanted,
    ...lacking
      .filter((half) => halfYearSpan(half).to > today)
      .map((half): WantedSlot => {
        const slot = likeOthers(usualOfHalf(year, half.half, body.usualPlace), body);
        return { slot, within: halfYearSpan(half), needed: half };
      }),
  ];
}

/** A meeting that nobody had last year keeps the time of those that were. */
function likeOthers(slot: Slot, { lastYear, standing }: PlannedBody): Slot {
  const [known] = [...lastYear, ...standing];
  if (!known) return slot;
  const { start, end, place, remote, day } = known;
  const target = addDays(slot.target, weekdayOf(day) - weekdayOf(slot.target));
  return { ...slot, target, start, end, place, remote };
}

function chosenFor(
  body: PlannedBody,
  { slot, within, needed }: WantedSlot,
  facts: YearFacts,
  taken: ReadonlyMap<CivilDate, string>,
): ChosenDate | undefined {
  const { target, reason, start, end, place, remote } = slot;
  const date = firstFree(daysNearest(target, within), (day) => obstacles(day, slot, facts, taken));
  if (!date) return undefined;
  const because = obstacles(target, slot, facts, taken);
  return {
    bodyId: body.id,
    date,
    start,
    end,
    place,
    remote,
    reasons: [
      reason,
      ...(needed ? [{ code: 'half-year', halfYear: halfYearName(needed) } as const] : []),
      ...(date === target ? [] : [{ code: 'moved', from: target, because } as const]),
    ],
  };
}

function firstFree(
  days: Iterable<CivilDate>,
  inTheWay: (day: CivilDate) => readonly Obstacle[],
): CivilDate | undefined {
  for (const day of days) if (inTheWay(day).length === 0) return day;
  return undefined;
}

/** What stands in the way of meeting on a day; warnings of the day are obstacles to a proposal, though to nobody's decision. */
function obstacles(
  day: CivilDate,
  { start, end }: Slot,
  { now, today, ...facts }: YearFacts,
  taken: ReadonlyMap<CivilDate, string>,
): Obstacle[] {
  if (day <= today) return [{ code: 'day.past', day }];
  const body = taken.get(day);
  const possible = meetingInstants({ date: day, start, end }, facts.calendar.zone, now).ok;
  return [
    ...dayWarnings(day, facts).filter(isAboutDay),
    ...(body === undefined ? [] : [{ code: 'day.taken', day, body } as const]),
    ...(possible ? [] : [{ code: 'day.clock', day } as const]),
  ];
}

function isAboutDay(
  warning: ReturnType<typeof dayWarnings>[number],
): warning is Extract<Obstacle, { code: 'day.off' | 'day.squeeze' | 'day.school-break' | 'day.quiet' }> {
  return warning.code.startsWith('day.');
}

/** The days of a period, those first that keep most of the pattern; of two alike the later. */
function* daysNearest(target: CivilDate, { from, to }: Period): Generator<CivilDate> {
  const [first, last] = [daysBetween(target, from), daysBetween(target, to)];
  for (const offset of offsets[weekdayOf(target) - 1] ?? []) {
    if (first <= offset && offset <= last) yield addDays(target, offset);
  }
}

/** In days, as far as a half-year or a year can reach. */
const FURTHEST = 400;

/** How far other days lie from one of a weekday, those first that keep most of its pattern; by weekday. */
const offsets = Array.from({ length: 7 }, (_, index) => offsetsOf(index + 1));

function offsetsOf(weekday: number): number[] {
  const distance = (offset: number) => {
    const weekdays = ((((weekday - 1 + offset) % 7) + 7) % 7) + 1 - weekday;
    const weeks = Math.abs(offset - weekdays) / 7;
    return 2 * weeks + (weekdays === 0 ? 0 : ANOTHER_WEEKDAY + Math.abs(weekdays));
  };
  return Array.from({ length: 2 * FURTHEST + 1 }, (_, index) => index - FURTHEST).toSorted(
    (one, other) => distance(one) - distance(other) || other - one,
  );
}

function halfNameOf(day: CivilDate, halves: readonly HalfYear[]): string[] {
  return halves.filter((half) => lies(day, halfYearSpan(half))).map(halfYearName);
}

function lies(day: CivilDate, { from, to }: Period): boolean {
  return from <= day && day <= to;
}

function wholeYear(year: number): Period {
  return { from: civilDate(`${year}-01-01`), to: civilDate(`${year}-12-31`) };
}
