/** What can be done on one's own profile, as its address names it. */
export interface ProfileSearch {
  readonly do?: 'password';
}

/** Reads the query of one's own profile; what is not known is left out. */
export function readProfileSearch({ do: task }: Record<string, unknown>): ProfileSearch {
  return task === 'password' ? { do: task } : {};
}
