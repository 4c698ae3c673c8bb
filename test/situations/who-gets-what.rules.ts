import type { Person } from './stage.builder';

/** A mail that one of a situation's persons got. */
export interface GotMail {
  readonly to: Person;
  readonly address: string;
  readonly at: Date;
  readonly subject: string;
  /** `REQUEST` puts the meeting into the calendar, `CANCEL` takes it out; empty when the mail has no calendar part. */
  readonly method: string;
}

/** A situation as it was played. */
export interface Played {
  readonly name: string;
  readonly mails: readonly GotMail[];
}

const INTRODUCTION = `# Who gets what, and when

Written by \`test/situations\`, which lives every line of it through HTTP and a mail sink: one seat of a council with a
holder and an ordinary deputy, the default timing rules, and a meeting on Wednesday 21 April 2027 at 13.00 that is
scheduled on 1 March. Its notice leaves on 10 March, the last day to answer is 7 April, and after the meeting it is marked as
held. The default rules: the agenda leaves a week before, the reminder on the working day before, and a chase three working days
before the last day to answer and one after it, the latter to the deputy. Times are local, and a mail is called by the beginning of
its subject.

- (+) puts the meeting into the calendar or updates it, (−) takes it out; who declines keeps the entry until they remove it.
- – stands for no mail at all; (och 1 till) ends the subject of one mail that says what would else have been two.
- [2] is the second person, or second address, in that place: the next substitute, the new deputy.
- The deputy is the seat's ordinary one, a substitute whom the holder names for this meeting; the successor has the seat after
  the holder.
- Whoever is no longer expected is in the last column from that moment on. A deputy who is not needed may be needed again.
- The coordinator signs in only when they act, and there is no backup: only the last table is of municipalities with a backup
  coordinator and an escalation account.
`;

const SIGNS: Readonly<Record<string, string>> = { REQUEST: ' (+)', CANCEL: ' (−)' };

/** Situations of one kind, and whose mails are told of. */
export interface Part {
  readonly heading: string;
  readonly played: readonly Played[];
  readonly persons: readonly Person[];
}

/** The page in `docs`: a table for each kind of situation. */
export function pageOf(parts: readonly Part[]): string {
  const tables = parts.map(({ heading, ...part }) => `## ${heading}\n\n${tableOf(part)}\n`);
  return [INTRODUCTION, ...tables].join('\n');
}

function tableOf({ played, persons }: Omit<Part, 'heading'>): string {
  const head = ['', ...persons.map((person) => `The ${person}`)];
  const title = (text: string) => text.replace(/^The no /, 'Who no ').replace(/^The /, '');
  return [
    row(head.map(title)),
    row(head.map(() => '---')),
    ...played.map(({ name, mails }) => row([name, ...persons.map((person) => cellOf(mails, person))])),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellOf(mails: readonly GotMail[], person: Person): string {
  const theirs = mails.filter(({ to }) => to === person);
  const addresses = [...new Set(theirs.map(({ address }) => address))];
  const lines = theirs.map((mail) => lineOf(mail) + ordinal(addresses.indexOf(mail.address)));
  return lines.length > 0 ? lines.join('<br>') : '–';
}

/** Tells two persons in one cell apart. */
function ordinal(index: number): string {
  return index > 0 ? ` [${index + 1}]` : '';
}

function lineOf({ at, subject, method }: GotMail): string {
  const when = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    day: 'numeric',
    month: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => when.find((one) => one.type === type)?.value ?? '';
  const time = `${part('day')}/${part('month')} ${part('hour')}.${part('minute')}`;
  return `${time} ${wordsOf(subject)}${SIGNS[method] ?? ''}`;
}

/** What the mail is about, with what tells a chase from a reminder; the name and the date of the meeting are the same in all of them. */
function wordsOf(subject: string): string {
  const [more = ''] = / \(och \d+ till\)$/.exec(subject) ?? [];
  const [matter = ''] = subject.replace(more, '').split(/: (?!svara)|\?| till Exempel| inför Exempel/);
  return `${matter}${more}`;
}
