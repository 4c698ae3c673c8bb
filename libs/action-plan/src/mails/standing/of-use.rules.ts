import {
  addDays,
  civilDateOf,
  type DayCalendar,
  type MailingState,
  plannedInstantOf,
} from '@samsyn/contract';

/** How many days what a seat is told of all it has is of use. */
const OF_USE_FOR = 28;

/** Until when what a seat is told of all it has is of use. */
export function ofUseUntil(dueAt: Date, { usualTime, zone }: DayCalendar): Date {
  return plannedInstantOf(addDays(civilDateOf(dueAt, zone), OF_USE_FOR), usualTime, zone);
}

/** The states of a mail that may still arrive, or has and nobody knows. */
export const onItsWay: ReadonlySet<MailingState> = new Set(['pending', 'sending', 'unknown']);
