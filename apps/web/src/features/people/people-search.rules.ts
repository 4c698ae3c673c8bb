/** What can be done on the screen of people, as its address names it. */
export const peopleTasks = ['invite', 'roles', 'end', 'withdraw'] as const;
export type PeopleTask = (typeof peopleTasks)[number];

export interface PeopleSearch {
  readonly do?: PeopleTask;
  /** Whom it is done to: a member's account, or an invitation. */
  readonly who?: string;
}

/** Reads the query of the screen of people; what is not known is left out. */
export function readPeopleSearch({ do: task, who }: Record<string, unknown>): PeopleSearch {
  const known = peopleTasks.find((each) => each === task);
  return { ...(known ? { do: known } : {}), ...(known && typeof who === 'string' ? { who } : {}) };
}
