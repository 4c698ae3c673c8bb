import { civilDateOf, spokenDate, translate } from '@samsyn/contract';
import type { Block, DocumentSection, Table } from '@samsyn/documents';
import type { HeldMeeting } from '@samsyn/meetings';
import type { ReportFacts } from './report-facts';

type Comes = HeldMeeting['seats'][number]['comes'];

/** The meetings that were held, and what each organisation replied before them: there is no register of who was there. */
export function meetingSections({ held, unmarked, language, year }: ReportFacts): DocumentSection[] {
  const text = translate(language, 'annual-report');
  const notices: Block[] =
    unmarked > 0 ? [{ kind: 'notice', text: text('meetings.unmarked', { count: unmarked }) }] : [];
  if (held.length === 0) {
    const none: Block = { kind: 'paragraph', text: text('meetings.none') };
    return [{ heading: text('meetings.heading'), blocks: [none, ...notices] }];
  }
  const table: Table = {
    kind: 'table',
    caption: text('meetings.caption', { year }),
    columns: (['day', 'meeting', 'place', 'coming'] as const).map((key) => ({
      heading: text(`meetings.${key}`),
    })),
    rows: held.map(({ meeting: { startsAt, timeZone, title, place }, seats }) => [
      spokenDate(civilDateOf(startsAt, timeZone), language),
      title,
      place,
      text('meetings.of', { coming: seats.filter(({ comes }) => isYes(comes)).length, seats: seats.length }),
    ]),
  };
  return [
    { heading: text('meetings.heading'), blocks: [table, ...notices] },
    {
      heading: text('replies.heading'),
      blocks: [{ kind: 'paragraph', text: text('replies.what') }, repliesTable({ held, language, year })],
    },
  ];
}

function repliesTable({ held, language, year }: Pick<ReportFacts, 'held' | 'language' | 'year'>): Table {
  const text = translate(language, 'annual-report');
  const seats = held.flatMap((meeting) => meeting.seats);
  const organisations = [...new Set(seats.map(({ organisation }) => organisation))];
  const columns = ['seats', 'holder', 'stand-in', 'nobody', 'unknown'] as const;
  return {
    kind: 'table',
    caption: text('replies.caption', { year }),
    columns: [
      { heading: text('replies.organisation') },
      ...columns.map((column) => ({ heading: text(`replies.${column}`), isNumber: true })),
    ],
    rows: organisations
      .toSorted((one, other) => one.localeCompare(other, language))
      .map((name) => {
        const theirs = seats.filter(({ organisation }) => organisation === name);
        const counted = (...which: Comes[]) => theirs.filter(({ comes }) => which.includes(comes)).length;
        const counts = [theirs.length, counted('holder'), counted('deputy', 'substitute')];
        return [name, ...[...counts, counted('nobody'), counted('unknown')].map(String)];
      }),
  };
}

function isYes(comes: Comes): boolean {
  return comes !== 'nobody' && comes !== 'unknown';
}
