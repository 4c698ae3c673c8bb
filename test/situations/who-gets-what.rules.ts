import type { Person } from './people.builder';

/** A mail that one of a situation's persons got. */
export interface GotMail {
  readonly to: Person;
  readonly address: string;
  readonly at: Date;
  readonly subject: string;
  /** Puts the meeting into the calendar, or takes it out; null when the mail has no calendar part. */
  readonly calendar: 'in' | 'out' | null;
  /** Each event of its calendar part, and how new a calendar program takes it to be: by SEQUENCE, then by DTSTAMP. */
  readonly events: readonly {
    readonly uid: string;
    readonly age: readonly [sequence: number, stamp: string];
  }[];
}

/** A situation as it was played. */
export interface Played {
  readonly name: string;
  readonly mails: readonly GotMail[];
  /** Who reads somebody else's mailbox, and whose. */
  readonly readers: ReadonlyMap<Person, Person>;
}

const INTRODUCTION = `# Who gets what, and when

A row is a situation, a column a person, and a cell the mails that person gets: day/month, local time, and the beginning of the
subject. Read along a row to see what one event means for everybody, and down the last column to see who is let go.

- (+) puts the meeting, or the date to be kept, into the calendar or updates it, (−) takes it out. Who declines keeps the entry
  until they remove it.
- – is no mail at all; (och 1 till) ends the subject of one mail that says what would else have been two.
- [2] is the second person, or second address, in that place: the next substitute, the new deputy.
- The deputy is the seat's ordinary one, a substitute whom the holder names for this meeting; the successor has the seat after
  the holder. Whoever is no longer expected is in the last column from that moment on; a deputy, who may be needed again, is not.

It is one seat of a council with a holder and an ordinary deputy, and a meeting on Wednesday 21 April 2027 at 13.00 that is
scheduled on 1 March and, unless the row says otherwise, marked as held afterwards. By the default rules its notice leaves on 10
March, the last day to answer is 7 April with a chase three working days before and one, to the deputy, the working day after; the
agenda leaves on 14 April, the reminder on 20 April. Nobody answers unless the row says so, the agenda stays as it is, and the
coordinator signs in only when they act: what waits for them is on the Monday list, and then in a warning. Only the table of who
leads the work has a backup coordinator and an escalation account.

The last table is of an action of that seat, added on 1 March and due on Monday 22 March, with nothing else around it unless the row
says so. By the default rules the holder is reminded on 8 March and, when it is overdue, on 23 March; it climbs to deputy and
coordinator on the tenth working day after, 7 April, and what is open is summed up on 1 April. Who logs does so by the link in
the last mail.

Written by \`test/situations\`, which lives every row through HTTP and a mail sink.
`;

const SIGNS = { in: ' (+)', out: ' (−)' } as const;

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
    ...played.map((each) => row([each.name, ...persons.map((person) => cellOf(each, person))])),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellOf({ mails, readers }: Played, person: Person): string {
  const theirs = mails.filter(({ to }) => to === person);
  const addresses = [...new Set(theirs.map(({ address }) => address))];
  const lines = theirs.map((mail) => lineOf(mail) + ordinal(addresses.indexOf(mail.address)));
  const other = readers.get(person);
  return lines.length > 0 ? lines.join('<br>') : other ? `reads the ${other}’s` : '–';
}

/** Tells two persons in one cell apart. */
function ordinal(index: number): string {
  return index > 0 ? ` [${index + 1}]` : '';
}

function lineOf({ at, subject, calendar }: GotMail): string {
  const when = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    day: 'numeric',
    month: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => when.find((one) => one.type === type)?.value ?? '';
  const time = `${part('day')}/${part('month')} ${part('hour')}.${part('minute')}`;
  return `${time} ${wordsOf(subject)}${calendar ? SIGNS[calendar] : ''}`;
}

/** What the mail is about, with what tells a chase from a reminder; the name and the date of the meeting are the same in all of them. */
function wordsOf(subject: string): string {
  const [more = ''] = / \(och \d+ till\)$/.exec(subject) ?? [];
  const [matter = ''] = subject.replace(more, '').split(/: (?!svara)|\?| till Exempel| inför Exempel/);
  return `${matter}${more}`;
}
