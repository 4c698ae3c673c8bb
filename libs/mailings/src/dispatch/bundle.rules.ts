import type { WrittenRow } from './written-row';

/** Rows that leave as one mail; the first gives it its subject line, and its calendar part if it has one. */
export type Bundle = readonly [WrittenRow, ...WrittenRow[]];

/** Rows that leave as mails, calendar parts that wait for another, and rows whose mail may not be complete yet. */
export interface Bundling {
  bundles: Bundle[];
  waiting: WrittenRow[];
  open: WrittenRow[];
}

/**
 * Groups what is due now into mails, for rows in the order of their urgency:
 *
 * - what goes again in doubt leaves as it did before, with the rows of that mail and no others;
 * - what a person has asked for again leaves alone;
 * - what gathers leaves with everything of its kind that is due to the same person;
 * - a calendar part, or what leads, such as an order, takes with it what is due to the same person about the same subject;
 * - everything else that is due to one person shares one further mail.
 *
 * A mail has one calendar part, which two roles of one person at one meeting share. Where one role is invited and the other
 * is no more, or one of them goes again apart, the later calendar part is `waiting` until the other has left.
 * @param more rows about other subjects follow, so that a mail which those may join stays `open`
 */
export function bundlesOf(rows: readonly WrittenRow[], more = false): Bundling {
  const { leaders, waiting } = leadersOf(rows);
  const mails = new Map<string, [WrittenRow, ...WrittenRow[]]>();
  const open: WrittenRow[] = [];
  for (const row of rows.filter((each) => !waiting.includes(each))) {
    const name = nameWithinSubject(row, leaders) ?? (more ? undefined : nameAcrossSubjects(row));
    const mail = name && mails.get(name);
    if (mail) mail.push(row);
    else if (name) mails.set(name, [row]);
    else open.push(row);
  }
  return { bundles: [...mails.values()].map(leadersFirst), waiting, open };
}

/** The mail of a row that none about another subject can join; undefined for all others. */
function nameWithinSubject(row: WrittenRow, leaders: Map<string, WrittenRow>): string | undefined {
  if (nameApart(row)) return row.mailing.inDoubt ? undefined : nameApart(row);
  const matter = matterOf(row);
  return !row.composed.gathers && leaders.has(matter) ? `matter ${matter}` : undefined;
}

function nameAcrossSubjects(row: WrittenRow): string {
  return nameApart(row) ?? gatheringOf(row) ?? `person ${personOf(row)}`;
}

/** What begins the mail about each matter: its calendar part, or else what leads. */
function leadersOf(rows: readonly WrittenRow[]): { leaders: Map<string, WrittenRow>; waiting: WrittenRow[] } {
  const leaders = new Map<string, WrittenRow>();
  const waiting: WrittenRow[] = [];
  const goingApart = new Set(rows.filter((row) => nameApart(row) && methodOf(row)).map(matterOf));
  const joining = rows.filter((row) => !nameApart(row));
  for (const row of joining.filter(methodOf)) {
    const matter = matterOf(row);
    const leader = leaders.get(matter);
    if (goingApart.has(matter) || (leader && methodOf(leader) !== methodOf(row))) waiting.push(row);
    else if (!leader) leaders.set(matter, row);
  }
  for (const row of joining.filter(({ composed }) => composed.leads)) {
    if (!waiting.includes(row) && !leaders.has(matterOf(row))) leaders.set(matterOf(row), row);
  }
  return { leaders, waiting };
}

/** The mail of a row that nobody may join; undefined for all others. */
function nameApart({ mailing: { id, inDoubt, mailKey, retries } }: WrittenRow): string | undefined {
  if (inDoubt) return `doubt ${mailKey ?? id}`;
  return retries > 0 ? `again ${id}` : undefined;
}

function gatheringOf(row: WrittenRow): string | undefined {
  const { gathers } = row.composed;
  return gathers && `gathered ${gathers.name} ${personOf(row)}`;
}

function leadersFirst(rows: [WrittenRow, ...WrittenRow[]]): Bundle {
  const rank = (row: WrittenRow) => (methodOf(row) ? 0 : row.composed.leads ? 1 : 2);
  return rows.sort((one, other) => rank(one) - rank(other));
}

function matterOf(row: WrittenRow): string {
  const { type, id } = row.mailing.subject;
  return `${type} ${id} ${personOf(row)}`;
}

/** Whom a mail is written to, and how: two ways of writing to one person do not mix. */
function personOf({ composed: { person, language, mail } }: WrittenRow): string {
  return [person, language, mail.to.address, mail.from.address, mail.replyTo.address].join(' ');
}

/** What is gathered holds several meetings, and turns none of them by itself. */
function methodOf({ composed }: WrittenRow): string | undefined {
  return composed.gathers ? undefined : composed.mail.calendar?.method;
}
