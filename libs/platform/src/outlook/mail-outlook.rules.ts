import type { MailKindName, MailOutlookView } from '@samsyn/contract';

/** A mail that is planned, as far as it can be told of beforehand. */
export interface ExpectedMail {
  /** What makes it one mail. */
  readonly hash: string;
  /** What it comes in place of another for: its occasion and whose slot it is. */
  readonly slot: string;
  readonly kind: MailKindName;
  /** Who is expected to get it; null for nobody. */
  readonly person: string | null;
  readonly dueAt: Date;
}

/** What is planned about one subject, before and after. */
export interface ChangedMails {
  readonly before: readonly ExpectedMail[];
  readonly after: readonly ExpectedMail[];
}

/** Mail that leaves within this time, in milliseconds, leaves before anybody could stop it at leisure. */
const SOON = 3_600_000;

interface Retimed extends ExpectedMail {
  readonly was: Date;
}

/** What changes do to planned mail, counted in people. */
export function outlookOf(
  changes: readonly ChangedMails[],
  now: Date,
): Omit<MailOutlookView, 'needsConfirmation'> {
  const differences = changes.map(differenceOf);
  const planned = differences.flatMap((difference) => difference.planned);
  const retimed = differences.flatMap((difference) => difference.retimed);
  const withdrawn = differences.flatMap((difference) => difference.withdrawn);
  return {
    now: now.toISOString(),
    soon: soonOf([...planned, ...retimed.filter(({ was }) => !isSoon(was, now))], now),
    planned: counted(planned, (mail) => ({ kind: mail.kind, at: instant(mail.dueAt, now) })),
    retimed: counted(retimed, (mail) => ({
      kind: mail.kind,
      at: instant(mail.dueAt, now),
      before: mail.was.toISOString(),
    })),
    withdrawn: counted(withdrawn, (mail) => ({ kind: mail.kind, at: instant(mail.dueAt, now) })),
  };
}

/** A mail that another takes the place of, such as the reminder of a meeting that moves, is retimed and not withdrawn. */
function differenceOf({ before, after }: ChangedMails) {
  const stood = new Map(before.map((mail) => [mail.hash, mail]));
  const stands = new Set(after.map(({ hash }) => hash));
  const gone = new Map(before.filter(({ hash }) => !stands.has(hash)).map((mail) => [mail.slot, mail]));
  const planned: ExpectedMail[] = [];
  const retimed: Retimed[] = [];
  for (const mail of after) {
    const was = stood.get(mail.hash) ?? gone.get(mail.slot);
    if (!was) planned.push(mail);
    else if (was.dueAt.getTime() !== mail.dueAt.getTime()) retimed.push({ ...mail, was: was.dueAt });
    gone.delete(mail.slot);
  }
  return { planned, retimed, withdrawn: [...gone.values()] };
}

function soonOf(mails: readonly ExpectedMail[], now: Date): MailOutlookView['soon'] {
  const soon = mails.filter(({ person, dueAt }) => person !== null && isSoon(dueAt, now));
  const [first] = soon.map(({ dueAt }) => instant(dueAt, now)).toSorted();
  return first === undefined ? null : { people: new Set(soon.map(({ person }) => person)).size, at: first };
}

function isSoon(dueAt: Date, now: Date): boolean {
  return dueAt.getTime() <= now.getTime() + SOON;
}

/** What is late leaves now. */
function instant(dueAt: Date, now: Date): string {
  return (dueAt > now ? dueAt : now).toISOString();
}

function orderOf({ at, kind }: { at: string; kind: string }): string {
  return `${at} ${kind}`;
}

/** Mails that are told of alike, with how many people they are for; a vacant seat's are for nobody yet. */
function counted<Mail extends ExpectedMail, Line extends { at: string; kind: string }>(
  mails: readonly Mail[],
  lineOf: (mail: Mail) => Line,
): (Line & { people: number })[] {
  const lines = new Map<string, { line: Line; people: Set<string> }>();
  for (const mail of mails) {
    if (mail.person === null) continue;
    const line = lineOf(mail);
    const key = JSON.stringify(line);
    const known = lines.get(key) ?? { line, people: new Set() };
    lines.set(key, { line, people: known.people.add(mail.person) });
  }
  return [...lines.values()]
    .map(({ line, people }) => ({ ...line, people: people.size }))
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}
