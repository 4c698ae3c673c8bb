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
  readonly seatId: string;
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly createdAt: Date;
  readonly lastLoggedAt: Date | null;
  readonly function: string;
  readonly organisation: string;
  /** Who can be asked: the seat’s holder, its deputy while it is vacant, or nobody. */
  readonly answers: 'holder' | 'deputy' | 'nobody';
}

/** The present in a municipality, and which seats are the reader's: they say themselves how it goes with those. */
interface Reading {
  readonly today: CivilDate;
  readonly zone: string;
  readonly own: readonly string[];
}

/** An open action whose goal does not hold any more. */
export interface GoalLessAction extends Pick<WaitingAction, 'actionId' | 'title' | 'dueOn'> {
  readonly planId: string;
  readonly plan: string;
  readonly since: Date;
}

/** What is overdue, and what is silent besides: of an action that is both the first is told. */
export function actionMatters(actions: readonly WaitingAction[], reading: Reading): Matter[] {
  return actions.map((action) =>
    action.dueOn < reading.today ? overdue(action, reading) : silent(action, reading),
  );
}

function overdue(action: WaitingAction, { today, zone, own }: Reading): Matter {
  const { dueOn, createdAt } = action;
  const since = beginningOf(addDays(dueOn, 1), zone);
  return {
    code: 'action.overdue',
    facts: { ...namesOf(action), days: daysBetween(dueOn, today) },
    day: dueOn,
    since: (since > createdAt ? since : createdAt).toISOString(),
    ...about(action, own),
  };
}

function silent(action: WaitingAction, { today, zone, own }: Reading): Matter {
  const heardOf = civilDateOf(action.lastLoggedAt ?? action.createdAt, zone);
  return {
    code: 'action.silent',
    facts: { ...namesOf(action), weeks: Math.floor(daysBetween(heardOf, today) / 7) },
    day: action.dueOn,
    since: beginningOf(addDays(heardOf, SILENT_AFTER_DAYS), zone).toISOString(),
    ...about(action, own),
  };
}

function namesOf({
  title,
  function: duty,
  organisation,
  answers,
}: Pick<WaitingAction, 'title' | 'function' | 'organisation' | 'answers'>) {
  return { action: title, function: duty, organisation, answers };
}

function about(
  { actionId, seatId }: Pick<WaitingAction, 'actionId' | 'seatId'>,
  own: readonly string[],
): Pick<Matter, 'subject' | 'action'> {
  const subject = { type: 'action', id: actionId };
  return {
    subject,
    action: { useCase: own.includes(seatId) ? 'action-log.log' : 'actions.get', target: subject },
  };
}

/** What has lost its goal, by plan: the same decision took it from all of them, and the first is mended first. */
export function goalMatters(actions: readonly GoalLessAction[]): Matter[] {
  const planIds = [...new Set(actions.map(({ planId }) => planId))];
  return planIds.flatMap((id): Matter[] => {
    const lost = actions.filter(({ planId }) => planId === id);
    const [first] = lost;
    if (!first) return [];
    const since = lost.map((each) => each.since.getTime());
    return [
      {
        code: 'action.without-goal',
        facts: { plan: first.plan, actions: lost.map(({ title }) => title) },
        day: first.dueOn,
        since: new Date(Math.min(...since)).toISOString(),
        subject: { type: 'plan', id },
        action: { useCase: 'actions.get', target: { type: 'action', id: first.actionId } },
      },
    ];
  });
}
