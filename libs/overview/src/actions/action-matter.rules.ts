import {
  addDays,
  beginningOf,
  type CivilDate,
  civilDateOf,
  daysBetween,
  type Matter,
  SILENT_AFTER_DAYS,
} from '@samsyn/contract';

/** An open action that is overdue, or of which nobody has written for long. */
export interface WaitingAction {
  readonly actionId: string;
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly createdAt: Date;
  readonly lastLoggedAt: Date | null;
  readonly function: string;
  readonly organisation: string;
}

/** What is overdue, and what is silent besides: of an action that is both the first is told. */
export function actionMatters(actions: readonly WaitingAction[], today: CivilDate, zone: string): Matter[] {
  return actions.map((action) =>
    action.dueOn < today ? overdue(action, today, zone) : silent(action, today, zone),
  );
}

function overdue({ dueOn, createdAt, ...action }: WaitingAction, today: CivilDate, zone: string): Matter {
  const since = beginningOf(addDays(dueOn, 1), zone);
  return {
    code: 'action.overdue',
    facts: { ...namesOf(action), days: daysBetween(dueOn, today) },
    day: dueOn,
    since: (since > createdAt ? since : createdAt).toISOString(),
    ...about(action),
  };
}

function silent(action: WaitingAction, today: CivilDate, zone: string): Matter {
  const heardOf = civilDateOf(action.lastLoggedAt ?? action.createdAt, zone);
  return {
    code: 'action.silent',
    facts: { ...namesOf(action), weeks: Math.floor(daysBetween(heardOf, today) / 7) },
    day: action.dueOn,
    since: beginningOf(addDays(heardOf, SILENT_AFTER_DAYS), zone).toISOString(),
    ...about(action),
  };
}

function namesOf({
  title,
  function: duty,
  organisation,
}: Pick<WaitingAction, 'title' | 'function' | 'organisation'>) {
  return { action: title, function: duty, organisation };
}

function about({ actionId }: Pick<WaitingAction, 'actionId'>): Pick<Matter, 'subject' | 'action'> {
  const subject = { type: 'action', id: actionId };
  return { subject, action: { useCase: 'actions.get', target: subject } };
}
