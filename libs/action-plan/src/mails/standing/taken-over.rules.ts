import {
  addDays,
  beginningOf,
  type CivilDate,
  civilDateOf,
  type DayCalendar,
  leaveAfter,
  plannedInstantOf,
} from '@samsyn/contract';
import { readerAt } from '../dossier/seat-reader.rules';
import type { ResponsibleSeat } from '../dossier/action-dossier';

/** Somebody else comes to answer for a seat: its new holder, or the deputy of one that falls vacant. */
export interface TakenOver {
  readonly contactId: string;
  /** The day, in the zone, on which it is theirs. */
  readonly day: CivilDate;
  /** When it became, or becomes, theirs. */
  readonly at: Date;
  /** When they are told: at the usual time of that day, or of the next; so what was a slip can be taken back. */
  readonly toldAt: Date;
}

/** Who takes a seat over, as far as its turns are known; of several on a day the one whose it is in the end. */
export function takenOver(seat: ResponsibleSeat, calendar: DayCalendar): TakenOver[] {
  const changes = seat.turns.flatMap(({ from, until }) => (until ? [from, until] : [from]));
  const lastOfDays = new Map(
    changes
      .toSorted((one, other) => one.getTime() - other.getTime())
      .map((at) => [civilDateOf(at, calendar.zone), at]),
  );
  return [...lastOfDays].flatMap(([day, at]) => {
    const reader = readerAt(seat, at);
    const before = readerAt(seat, new Date(beginningOf(day, calendar.zone).getTime() - 1));
    if (!reader || reader.contact.id === before?.contact.id) return [];
    return [{ contactId: reader.contact.id, day, at, toldAt: nextMorning(at, calendar) }];
  });
}

/** When mail leaves on the morning of an instant's day, or on the next one when that has passed. */
export function nextMorning(at: Date, calendar: DayCalendar): Date {
  const day = civilDateOf(at, calendar.zone);
  const same = plannedInstantOf(day, calendar.usualTime, calendar.zone);
  const next = plannedInstantOf(addDays(day, 1), calendar.usualTime, calendar.zone);
  return leaveAfter(at <= same ? same : next, calendar);
}
