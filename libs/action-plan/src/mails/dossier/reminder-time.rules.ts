import {
  type ActionTimingRule,
  addDays,
  addWorkingDays,
  beginningOf,
  type CivilDate,
  civilDateOf,
  type DayCalendar,
  endOf,
  leaveAfter,
  leaveBefore,
  plannedInstantOf,
} from '@samsyn/contract';
import type { RemindedAction } from './action-dossier';

/** When a reminder leaves, when it is past its use, and which of the times that its rule comes up this is. */
export interface ReminderTime {
  readonly dueAt: Date;
  readonly expiresAt: Date;
  /** The day it is about, as a number such as 20270222: a new day is another mail. */
  readonly revision: number;
}

/** What tells of the past is of use for weeks, in days: until then a relay that is away delays it. */
const OF_USE_FOR = 28;

/**
 * When a rule reminds of an action; undefined when it does not. What comes before the last day moves to the previous allowed
 * time, and what comes after it, or after long silence, forward.
 */
export function reminderTime(
  rule: ActionTimingRule,
  action: RemindedAction,
  calendar: DayCalendar,
  now: Date,
): ReminderTime | undefined {
  switch (rule.kind) {
    case 'due':
    case 'due-today':
      return beforehand(rule, action, calendar, now);
    case 'overdue': {
      // an action that is overdue as it is made gives whoever has it the same days
      const made = civilDateOf(action.createdAt, calendar.zone);
      return afterwards(rule, action.dueOn > made ? action.dueOn : made, action.dueOn, calendar, now);
    }
    case 'silent': {
      const heardOf = silentFrom(action, calendar.zone);
      return afterwards(rule, heardOf, heardOf, calendar, now);
    }
    case 'standing':
      return undefined;
  }
}

/** The day from which an action's silence counts: when it was last logged, made, or was to start, whichever is later. */
export function silentFrom(
  { lastLoggedAt, createdAt, startsOn }: Pick<RemindedAction, 'lastLoggedAt' | 'createdAt' | 'startsOn'>,
  zone: string,
): CivilDate {
  const heardOf = civilDateOf(lastLoggedAt ?? createdAt, zone);
  return startsOn && startsOn > heardOf ? startsOn : heardOf;
}

/** A day as a number, such as 20270222. */
export function asNumber(day: CivilDate): number {
  return Number(day.replaceAll('-', ''));
}

/** Who has logged something on the reminder's day or later knows how it stands, and is not reminded late. */
function beforehand(
  rule: ActionTimingRule,
  { dueOn, lastLoggedAt }: RemindedAction,
  calendar: DayCalendar,
  now: Date,
): ReminderTime | undefined {
  const day = dayFrom(rule, dueOn, calendar);
  if (lastLoggedAt && civilDateOf(lastLoggedAt, calendar.zone) >= day) return undefined;
  const expiresAt = endOf(dueOn, calendar.zone);
  const dueAt = leaveBefore(plannedInstantOf(day, calendar.usualTime, calendar.zone), calendar, now);
  return dueAt < expiresAt ? { dueAt, expiresAt, revision: asNumber(dueOn) } : undefined;
}

function afterwards(
  rule: ActionTimingRule,
  from: CivilDate,
  about: CivilDate,
  calendar: DayCalendar,
  now: Date,
): ReminderTime {
  const wanted = plannedInstantOf(dayFrom(rule, from, calendar), calendar.usualTime, calendar.zone);
  const dueAt = leaveAfter(wanted > now ? wanted : now, calendar);
  const expiresAt = beginningOf(addDays(civilDateOf(dueAt, calendar.zone), OF_USE_FOR), calendar.zone);
  return { dueAt, expiresAt, revision: asNumber(about) };
}

function dayFrom({ offset, unit }: ActionTimingRule, from: CivilDate, calendar: DayCalendar): CivilDate {
  if (unit === 'working-days') return addWorkingDays(from, offset, calendar);
  return addDays(from, unit === 'weeks' ? offset * 7 : offset);
}
