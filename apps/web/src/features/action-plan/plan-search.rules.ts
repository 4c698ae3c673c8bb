/** What can be done with a plan, as an address names it. */
export const planTasks = ['draft', 'goals', 'adopt', 'document', 'rename'] as const;
export type PlanTask = (typeof planTasks)[number];

export interface PlanSearch {
  /** Which plan a dialog is about. */
  readonly plan?: string;
  /** Which dialog is open: about that plan, or `new`. */
  readonly do?: PlanTask | 'new';
}

/** Reads the query of the screen of plans; what is not known is left out. */
export function readPlanSearch({ plan, do: asked }: Readonly<Record<string, unknown>>): PlanSearch {
  if (asked === 'new') return { do: 'new' };
  const task = planTasks.find((each) => each === asked);
  return task && typeof plan === 'string' ? { plan, do: task } : {};
}
