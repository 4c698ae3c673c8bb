import {
  type ActionReminder,
  type ActionTimingRule,
  type ActionTimingView,
  defaultActionTiming,
  reminderReach,
} from '@samsyn/contract';

/** A reminder of actions as it is edited. One that is off is kept in sight, so that it can be switched on again. */
export interface DraftReminder extends Pick<ActionTimingRule, 'id' | 'kind' | 'unit' | 'addressee'> {
  readonly isOn: boolean;
  /** How many from the day it counts from; nothing while no whole number is written. */
  readonly count: number | undefined;
}

export type ReminderChange = Partial<Pick<DraftReminder, 'isOn' | 'count' | 'unit'>>;

const kinds: readonly ActionReminder[] = ['due', 'due-today', 'overdue', 'silent', 'standing'];

/** A body's reminders to edit, in the order in which they come: its own, and switched off what is usual and it does not have. */
export function remindersOf({ rules }: Pick<ActionTimingView, 'rules'>): DraftReminder[] {
  const missing = defaultActionTiming.filter(({ id }) => !rules.some((rule) => rule.id === id));
  return [...rules, ...missing.map((rule) => ({ ...rule, on: false }))]
    .toSorted(
      (one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || one.offset - other.offset,
    )
    .map(({ id, kind, unit, addressee, offset, on }) => ({
      id,
      kind,
      unit,
      addressee,
      isOn: on,
      count: Math.abs(offset),
    }));
}

/** Whether another reminder of what is overdue comes before this one to the same person: what is then still overdue. */
export function isAgain(
  { id, kind, addressee }: Pick<DraftReminder, 'id' | 'kind' | 'addressee'>,
  all: readonly Pick<DraftReminder, 'id' | 'kind' | 'addressee'>[],
): boolean {
  const [first] = all.filter((each) => each.kind === kind && each.addressee === addressee);
  return kind === 'overdue' && first !== undefined && first.id !== id;
}

/** The draft with something changed about one reminder. */
export function withReminder(
  draft: readonly DraftReminder[],
  id: string,
  change: ReminderChange,
): DraftReminder[] {
  return draft.map((reminder) => (reminder.id === id ? { ...reminder, ...change } : reminder));
}

/**
 * The rules that a draft asks for; nothing when they are the body's own, `incomplete` while a reminder that is on lacks a number
 * that it can have.
 */
export function rulesOf(
  base: Pick<ActionTimingView, 'rules'>,
  draft: readonly DraftReminder[],
): ActionTimingRule[] | 'incomplete' | undefined {
  const before = remindersOf(base);
  if (
    draft.every((reminder) =>
      isAlike(
        reminder,
        before.find(({ id }) => id === reminder.id),
      ),
    )
  )
    return undefined;
  if (draft.some((reminder) => reminder.isOn && !isWithinReach(reminder))) return 'incomplete';
  return draft.map((reminder) => {
    const { id, kind, unit, addressee, isOn } = reminder;
    // what is off keeps the number it had, whatever was written there
    const kept = isWithinReach(reminder) ? reminder : before.find((each) => each.id === id);
    return { id, kind, offset: offsetOf(kind, kept?.count ?? 0), unit, addressee, on: isOn };
  });
}

/**
 * What somebody has drafted on a body's reminders, put on what somebody else has saved meanwhile: what they have touched stays
 * theirs, and the rest is the other's.
 */
export function rebasedReminders(
  draft: readonly DraftReminder[],
  before: Pick<ActionTimingView, 'rules'>,
  now: Pick<ActionTimingView, 'rules'>,
): DraftReminder[] {
  const old = remindersOf(before);
  const touched = draft.filter(
    (reminder) =>
      !isAlike(
        reminder,
        old.find(({ id }) => id === reminder.id),
      ),
  );
  return remindersOf(now).map((theirs) => touched.find(({ id }) => id === theirs.id) ?? theirs);
}

/** From how many to how many can be written of a kind. */
export function reachOf(kind: ActionReminder): { readonly least: number; readonly most: number } {
  const [least = 0, most = 0] = reminderReach[kind]
    .map((offset) => Math.abs(offset))
    .toSorted((a, b) => a - b);
  return { least, most };
}

/** Whether the number that is written is one that a reminder can have. */
export function isWithinReach({ kind, count }: Pick<DraftReminder, 'kind' | 'count'>): boolean {
  if (count === undefined) return false;
  const [least, most] = reminderReach[kind];
  const offset = offsetOf(kind, count);
  return least <= offset && offset <= most;
}

function offsetOf(kind: ActionReminder, count: number): number {
  return kind === 'due' ? 0 - count : count;
}

function isAlike(one: DraftReminder, other: DraftReminder | undefined): boolean {
  return (['isOn', 'count', 'unit', 'addressee'] as const).every((part) => one[part] === other?.[part]);
}
