import {
  type ActionsOnDay,
  type ActionStatus,
  type CivilDate,
  civilDate,
  type GoalView,
  type IndicatorProgress,
  type PlanProgressView,
} from '@samsyn/contract';

/** So many months are told, the present one too. */
const MONTHS = 12;

/** An action with how its status has changed, in the order in which that was logged; days are of the municipality's zone. */
export interface ActionOverTime {
  readonly id: string;
  readonly goalId: string;
  readonly title: string;
  readonly madeOn: CivilDate;
  /** Present. */
  readonly status: ActionStatus;
  readonly changes: readonly {
    readonly on: CivilDate;
    readonly from: ActionStatus;
    readonly to: ActionStatus;
  }[];
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly target: number | null;
  /** By day, of each day the one that counts. */
  readonly readings: IndicatorProgress['readings'];
}

/** A year of work for some goals up to a day. */
export function planProgress(
  goals: readonly GoalView[],
  actions: readonly ActionOverTime[],
  today: CivilDate,
): PlanProgressView {
  const days = daysUpTo(today);
  return {
    days,
    goals: goals.map((goal) => {
      const own = actions.filter(({ goalId }) => goalId === goal.id);
      return {
        ...goal,
        counts: days.map((day) => countsOn(own, day)),
        indicators: own.flatMap(indicatorOf),
      };
    }),
  };
}

/** The last days of the months before, and the day itself. */
function daysUpTo(today: CivilDate): CivilDate[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const ends = Array.from({ length: MONTHS - 1 }, (_, at) =>
    // the day before the first of the month after
    civilDate(new Date(Date.UTC(year, month - MONTHS + at + 1, 0)).toISOString().slice(0, 10)),
  );
  return [...ends, today];
}

function countsOn(actions: readonly ActionOverTime[], day: CivilDate): ActionsOnDay {
  const counts = { planned: 0, ongoing: 0, done: 0, stopped: 0 };
  for (const action of actions) if (action.madeOn <= day) counts[statusOn(action, day)] += 1;
  return counts;
}

/** Before its first change an action stood as that change took it from; without any, as it stands. */
function statusOn({ status, changes }: ActionOverTime, day: CivilDate): ActionStatus {
  const last = changes.findLast(({ on }) => on <= day);
  return last?.to ?? changes[0]?.from ?? status;
}

function indicatorOf({ id, title, indicator, unit, target, readings }: ActionOverTime): IndicatorProgress[] {
  if (indicator === null || readings.length === 0) return [];
  return [{ actionId: id, title, name: indicator, unit, target, readings: [...readings] }];
}
