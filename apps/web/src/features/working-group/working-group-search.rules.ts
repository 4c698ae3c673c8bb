/** What can be done on the working group's screen, as its address names it. */
export const groupTasks = ['quorum'] as const;
export type GroupTask = (typeof groupTasks)[number];

export interface GroupSearch {
  /** Which body is shown, where several work against a plan. */
  readonly body?: string;
  readonly do?: GroupTask;
}

/** Reads the screen's query; what is not known is left out. */
export function readGroupSearch({ body, do: asked }: Readonly<Record<string, unknown>>): GroupSearch {
  const task = groupTasks.find((each) => each === asked);
  return { ...(typeof body === 'string' ? { body } : {}), ...(task ? { do: task } : {}) };
}
