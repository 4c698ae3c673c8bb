/** What can be done on the screen of contacts, as its address names it. */
export const contactsTasks = ['contact', 'organisation', 'edit-organisation'] as const;
export type ContactsTask = (typeof contactsTasks)[number];

export interface ContactsSearch {
  /** What is looked for. */
  readonly who?: string;
  readonly do?: ContactsTask;
  /** The organisation that it is done to. */
  readonly in?: string;
}

/** Reads the query of the screen of contacts; what is not known is left out. */
export function readContactsSearch({
  who,
  do: task,
  in: organisation,
}: Record<string, unknown>): ContactsSearch {
  const known = contactsTasks.find((each) => each === task);
  return {
    ...(typeof who === 'string' && who.trim() !== '' ? { who: who.trim() } : {}),
    ...(known ? { do: known } : {}),
    ...(known && typeof organisation === 'string' ? { in: organisation } : {}),
  };
}

/** What can be done to one contact. */
export const contactTasks = ['edit', 'end'] as const;
export type ContactTask = (typeof contactTasks)[number];

export interface ContactSearch {
  readonly do?: ContactTask;
}

/** Reads the query of a contact's card. */
export function readContactSearch({ do: task }: Record<string, unknown>): ContactSearch {
  const known = contactTasks.find((each) => each === task);
  return known ? { do: known } : {};
}
