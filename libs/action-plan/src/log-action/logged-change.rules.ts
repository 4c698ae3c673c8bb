import {
  type ActionStatus,
  type CivilDate,
  fail,
  type Failure,
  isOpen,
  type LogAction,
  ok,
  type Result,
} from '@samsyn/contract';
import type { Action } from '../action.entity';
import type { ActionLogEntry } from '../action-log-entry.entity';

/** What is logged, apart from who signs it and which version it is based on. */
export type Logged = Omit<LogAction, 'version' | 'writtenBy'>;

/** What an entry says. */
export type EntrySaid = Pick<
  ActionLogEntry,
  'text' | 'statusFrom' | 'statusTo' | 'stoppedReason' | 'dueFrom' | 'dueTo' | 'correctsId'
>;

/** What an action is from now on. */
export type LoggedEdits = Partial<Pick<Action, 'status' | 'stoppedReason' | 'endedAt' | 'dueOn'>>;

/** What becomes of an action, its log and its readings. */
export interface LoggedChange {
  readonly edits: LoggedEdits;
  readonly said: EntrySaid;
  readonly reading: DatedReading | null;
}

/** What an indicator was found to be on a day. */
export interface DatedReading {
  readonly value: number;
  readonly readOn: CivilDate;
}

/** Why a reading cannot be one of an action's. */
export type ReadingRefused = 'action.no-indicator' | 'reading.not-whole' | 'reading.in-the-future';

/** Why something cannot be logged about an action as it stands. */
export type LogRefused = 'action.due-before-start' | 'action.nothing-logged' | ReadingRefused;

/**
 * What follows from what somebody logs. A status that is said again is an answer too ("pågår"), and kept; a last day that is the
 * same says nothing.
 * @param today the day in the municipality's zone.
 */
export function loggedChange(
  action: Pick<Action, 'status' | 'dueOn' | 'startsOn' | 'indicator' | 'indicatorWhole' | 'endedAt'>,
  logged: Logged,
  { now, today }: { now: Date; today: CivilDate },
): Result<LoggedChange, Failure<LogRefused>> {
  const { status, text = null, stoppedReason = null, correctsId = null } = logged;
  const dueOn = logged.dueOn === action.dueOn ? undefined : logged.dueOn;
  if (dueOn !== undefined && action.startsOn !== null && dueOn < action.startsOn) {
    return fail({ code: 'action.due-before-start' });
  }
  const reading = logged.reading ? datedReading(action, logged.reading, today) : ok(null);
  if (!reading.ok) return reading;
  if (text === null && status === undefined && dueOn === undefined && !reading.value) {
    return fail({ code: 'action.nothing-logged' });
  }
  return ok({
    edits: {
      ...(status === undefined ? {} : { status, stoppedReason, endedAt: endOf(action, status, now) }),
      ...(dueOn === undefined ? {} : { dueOn }),
    },
    said: {
      text,
      statusFrom: status === undefined ? null : action.status,
      statusTo: status ?? null,
      stoppedReason,
      dueFrom: dueOn === undefined ? null : action.dueOn,
      dueTo: dueOn ?? null,
      correctsId,
    },
    reading: reading.value,
  });
}

/** A reading with its day: today's unless another was said, and none that has not come. There is no half of a whole thing. */
export function datedReading(
  { indicator, indicatorWhole }: Pick<Action, 'indicator' | 'indicatorWhole'>,
  { value, readOn = null }: { readonly value: number; readonly readOn?: CivilDate | null | undefined },
  today: CivilDate,
): Result<DatedReading, Failure<ReadingRefused>> {
  if (indicator === null) return fail({ code: 'action.no-indicator' });
  if (indicatorWhole && !Number.isInteger(value)) return fail({ code: 'reading.not-whole' });
  const day = readOn ?? today;
  return day > today ? fail({ code: 'reading.in-the-future' }) : ok({ value, readOn: day });
}

/** When it ended, if it has: what is said again of it ended when it was said first. */
function endOf(
  { status: before, endedAt }: Pick<Action, 'status' | 'endedAt'>,
  status: ActionStatus,
  now: Date,
): Date | null {
  if (isOpen(status)) return null;
  return status === before ? endedAt : now;
}
