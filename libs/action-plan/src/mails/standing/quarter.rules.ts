import {
  addDays,
  type CivilDate,
  civilDate,
  civilDateOf,
  type DayCalendar,
  leaveAfter,
  plannedInstantOf,
  yearOf,
} from '@samsyn/contract';

/** The quarter that a day lies in, by its first day. */
export function quarterOf(day: CivilDate): CivilDate {
  const month = Number(day.slice(5, 7));
  return firstOf(yearOf(day), Math.floor((month - 1) / 3));
}

/** The quarter after another. */
export function quarterAfter(quarter: CivilDate): CivilDate {
  return quarterOf(addDays(quarter, 100));
}

/** When what is told each quarter leaves, so many days after its first: at the usual time, or when mail next may. */
export function quarterlyAt(quarter: CivilDate, offset: number, calendar: DayCalendar): Date {
  return leaveAfter(plannedInstantOf(addDays(quarter, offset), calendar.usualTime, calendar.zone), calendar);
}

/** The first quarter whose mail leaves after an instant; that of a quarter which has begun may still lie ahead. */
export function nextQuarter(after: Date, offset: number, calendar: DayCalendar): CivilDate {
  for (let quarter = quarterOf(civilDateOf(after, calendar.zone)); ; quarter = quarterAfter(quarter)) {
    if (quarterlyAt(quarter, offset, calendar) > after) return quarter;
  }
}

function firstOf(year: number, quarter: number): CivilDate {
  return civilDate(`${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`);
}
