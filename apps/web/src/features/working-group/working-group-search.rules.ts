/** What can be done on the working group's screen, as its address names it. */
export const groupTasks = ['quorum', 'new-unit', 'unit'] as const;
export type GroupTask = (typeof groupTasks)[number];

export interface GroupSearch {
  /** Which body is shown, where several work against a plan. */
  readonly body?: string;
  readonly do?: GroupTask;
  /** Which unit of the first line it is done to. */
  readonly unit?: string;
}

/** Reads the screen's query; what is not known is left out. */
export function readGroupSearch({ body, do: asked, unit }: Readonly<Record<string, unknown>>): GroupSearch {
  const task = groupTasks.find((each) => each === asked);
  return {
    ...(typeof body === 'string' ? { body } : {}),
    ...(task ? { do: task } : {}),
    ...(task === 'unit' && typeof unit === 'string' ? { unit } : {}),
  };
}
