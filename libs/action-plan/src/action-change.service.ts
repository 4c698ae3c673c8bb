import { Injectable } from '@nestjs/common';
import { SeatRepository } from '@samsyn/bodies';
import {
  type ActionLogEntryView,
  type ActionView,
  type AuditAction,
  fail,
  type Failure,
  type LoggedActionView,
  type Result,
} from '@samsyn/contract';
import {
  audited,
  type AuditDetail,
  AuditedWrite,
  type Caller,
  Clock,
  type SignedInCaller,
  type Transaction,
  type WriteResult,
} from '@samsyn/platform';
import type { Action } from './action.entity';
import { type ActionReach, actsFor, sees } from './action-reach.service';
import { type ActionEdits, ActionRepository } from './action.repository';
import { ActionLogRepository, type NewLogEntry, viewOfEntry } from './action-log.repository';
import { ActionReadingRepository } from './action-reading.repository';
import { GetActionService } from './get-action/get-action.service';
import type { DatedReading } from './log-action/logged-change.rules';
import { type GoalOfPlan, GoalRepository } from './goal.repository';
import { PlanRemindersService } from './plan-reminders/plan-reminders.service';
import { ActionWordRepository, type SearchedText } from './search-actions/action-word.repository';
import type { Signature } from './signature/signature.rules';

/** Who changes an action: signed in, or by a personal link. */
export type ActionCaller = Caller & Pick<SignedInCaller, 'timeZone'>;

/** What may keep any change from being made. */
export type ChangeRefused = 'action.missing' | 'action.changed' | 'action.plan-superseded' | 'seat.not-yours';

/** What an entry says, beside what the frame knows. */
export type EntryOfChange = Partial<
  Omit<NewLogEntry, 'actionId' | 'loggedAt' | 'seatId' | 'seatFunction' | 'source' | keyof Signature>
>;

/** What a use case decided to write. */
export interface DecidedChange {
  readonly edits: ActionEdits;
  /** What is logged about it, if anything; a reading is logged with it. */
  readonly entry?: EntryOfChange;
  readonly reading?: DatedReading | null;
  /** The file that is attached to what is logged, kept already. */
  readonly fileId?: string | null;
  /** What the audit log keeps beside the version. */
  readonly detail: AuditDetail;
}

/** The action before a change, and what is known with it. */
export interface ActionToChange {
  readonly action: Action;
  readonly goal: GoalOfPlan;
  readonly reach: ActionReach;
}

/** A change to an action, as its use case describes it. */
interface ActionChange<View, Code extends string> {
  /** Its name in the audit log. */
  readonly audit: AuditAction;
  /** How far the caller reaches. */
  readonly reach: (tx: Transaction) => Promise<ActionReach>;
  /** How what is logged is signed, and through what it came. */
  readonly sign: (tx: Transaction) => Promise<Signature>;
  readonly source: 'app' | 'link';
  /** It gives the action a goal, so that it need not have one that holds. */
  readonly givesGoal?: boolean;
  /** Sees the action locked, and says what to write or what stands in the way. */
  readonly decide: (tx: Transaction, before: ActionToChange) => Promise<Result<DecidedChange, Failure<Code>>>;
  /** What else is written when something has been logged. */
  readonly logged?: (tx: Transaction, entryId: string) => Promise<void>;
  /** What is answered. */
  readonly viewOf: (changed: ChangedAction) => View;
}

/** An action after a change, and what was logged with it. */
export interface ChangedAction {
  readonly action: ActionView;
  readonly entry: ActionLogEntryView | null;
}

/**
 * The frame of every change to an action: locks it, asks whether it is the caller's to change and whether its goal holds,
 * compares the version, writes the change with its entry in the log and its audit row, and plans its reminders anew, in one
 * transaction.
 */
@Injectable()
export class ActionChangeService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly actions: ActionRepository,
    private readonly goals: GoalRepository,
    private readonly seats: SeatRepository,
    private readonly log: ActionLogRepository,
    private readonly readings: ActionReadingRepository,
    private readonly words: ActionWordRepository,
    private readonly reading: GetActionService,
    private readonly reminders: PlanRemindersService,
    private readonly clock: Clock,
  ) {}

  /** @param yours the request as it came; it is handed back with `action.changed`. */
  change<View, Code extends string>(
    caller: ActionCaller,
    actionId: string,
    yours: { readonly version: number },
    change: ActionChange<View, Code>,
  ): WriteResult<View, ChangeRefused | Code> {
    return this.write.run(caller, async (tx) => {
      const reach = await change.reach(tx);
      const action = await this.actions.lock(tx, actionId);
      const goal = action && (await this.goals.get(tx, action.goalId));
      if (!action || !goal || !sees(reach, goal.bodyId, action.seatId))
        return fail({ code: 'action.missing' });
      if (!actsFor(reach, action.seatId)) return fail({ code: 'seat.not-yours' });
      if (action.version !== yours.version) {
        const current = await this.reading.viewFor(tx, actionId, caller, reach);
        return fail({ code: 'action.changed', current, yours });
      }
      if (!goal.holds && !change.givesGoal) return fail({ code: 'action.plan-superseded' });
      const decided = await change.decide(tx, { action, goal, reach });
      if (!decided.ok) return decided;
      const entry = await this.put(tx, action, decided.value, change);
      if (entry) await change.logged?.(tx, entry.id);
      await this.reminders.actionChanged(tx, actionId, seatsToldAnew(action, decided.value.edits));
      const changed = await this.reading.viewFor(tx, actionId, caller, reach);
      const detail = { version: changed.version, ...decided.value.detail };
      return audited(change.viewOf({ action: changed, entry }), change.audit, ['action', actionId], detail);
    });
  }

  private async put(
    tx: Transaction,
    action: Action,
    { edits, entry, reading, fileId }: DecidedChange,
    { sign, source }: Pick<ActionChange<unknown, never>, 'sign' | 'source'>,
  ): Promise<ActionLogEntryView | null> {
    const texts = textsIn(edits);
    if (!entry) {
      await this.actions.update(tx, action, edits);
      await this.words.keep(tx, action.id, texts);
      return null;
    }
    const now = this.clock.now();
    await this.actions.update(tx, action, { ...edits, lastLoggedAt: now });
    const seat = await this.seats.getAt(tx, action.seatId, now);
    const entryId = await this.log.insert(tx, {
      ...silent,
      ...entry,
      ...(await sign(tx)),
      actionId: action.id,
      loggedAt: now,
      seatId: action.seatId,
      seatFunction: seat.function,
      source,
    });
    const line = { place: 'log', text: entry.text ?? null, entryId } as const;
    await this.words.keep(tx, action.id, [...texts, line]);
    if (reading) await this.readings.insert(tx, { actionId: action.id, ...reading, logEntryId: entryId });
    if (fileId) await this.log.attach(tx, entryId, fileId);
    const written = await this.log.get(tx, action.id, entryId);
    if (!written) throw new Error(`The entry ${entryId} has just been made`);
    return viewOfEntry(written, true);
  }
}

/** The seats that may be told of more open actions now, or of fewer: a line or another last day makes no difference to that. */
function seatsToldAnew({ seatId: before }: Action, { seatId, goalId, status }: ActionEdits): string[] {
  return (seatId ?? goalId ?? status) === undefined ? [] : [before, seatId ?? before];
}

/** The texts of a change that can be looked for. */
function textsIn({ title, description, result }: ActionEdits): SearchedText[] {
  const texts = { title, description, result };
  return (['title', 'description', 'result'] as const).flatMap((place) => {
    const text = texts[place];
    return text === undefined ? [] : [{ place, text }];
  });
}

/** What is answered where something is always logged. */
export function loggedView({ action, entry }: ChangedAction): LoggedActionView {
  if (!entry) throw new Error('Nothing was logged');
  return { entry, action };
}

/** An entry that says nothing. */
const silent: Required<EntryOfChange> = {
  text: null,
  statusFrom: null,
  statusTo: null,
  stoppedReason: null,
  dueFrom: null,
  dueTo: null,
  handedToSeatId: null,
  handedToFunction: null,
  correctsId: null,
};
