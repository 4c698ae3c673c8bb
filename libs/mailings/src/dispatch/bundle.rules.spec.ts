import type { MailCalendar } from '@samsyn/platform';
import { bundlesOf } from './bundle.rules';
import { type RowValues, writtenRow } from './written-row.builder';

const invitation: MailCalendar = { method: 'REQUEST', content: '', filename: 'kallelse.ics' };
const withdrawal: MailCalendar = { method: 'CANCEL', content: '', filename: 'installt.ics' };

/** Who shares a mail with whom, each mail by its rows' ids, and who waits. */
function grouped(...rows: (RowValues & { id: string })[]) {
  const { bundles, waiting } = bundlesOf(rows.map(writtenRow));
  return {
    mails: bundles.map((bundle) => bundle.map(({ mailing }) => mailing.id).join(' ')),
    waiting: waiting.map(({ mailing }) => mailing.id),
  };
}

describe('which rows leave as one mail', () => {
  it('given several matters for one person, then they share a mail, the most urgent first', () => {
    expect(
      grouped(
        { id: 'reminder', subject: 'council' },
        { id: 'documents', subject: 'group' },
        { id: 'list', subject: 'week' },
      ),
    ).toEqual({ mails: ['reminder documents list'], waiting: [] });
  });

  it('given two persons, then each gets a mail of their own', () => {
    expect(grouped({ id: 'one' }, { id: 'other', person: 'contact:rescue' }).mails).toEqual(['one', 'other']);
  });

  it('given a calendar part, then it begins a mail with what is due about the same subject; all else shares another', () => {
    expect(
      grouped(
        { id: 'list', subject: 'week' },
        { id: 'documents', subject: 'council' },
        { id: 'notice', subject: 'council', calendar: invitation },
        { id: 'reminder', subject: 'group' },
      ).mails,
    ).toEqual(['list reminder', 'notice documents']);
  });

  it('given calendar parts of two meetings, then two mails: a mail has one calendar part', () => {
    expect(
      grouped(
        { id: 'notice', subject: 'council', calendar: invitation },
        { id: 'other notice', subject: 'group', calendar: invitation },
      ).mails,
    ).toEqual(['notice', 'other notice']);
  });

  it('given what gathers, then it is one mail for each person and name, whatever it is about, and takes nothing along', () => {
    const date = {
      gathers: 'dates',
      calendar: { method: 'PUBLISH', content: '', filename: 'datum.ics' },
    } as const;
    expect(
      grouped(
        { id: 'spring', subject: 'council', ...date },
        { id: 'reminder', subject: 'council' },
        { id: 'group', subject: 'group', ...date },
        { id: 'notice', subject: 'group', calendar: invitation },
        { id: 'other', subject: 'group', ...date, person: 'contact:rescue' },
        { id: 'again', subject: 'group', ...date, retries: 1 },
      ),
    ).toEqual({ mails: ['spring group', 'reminder', 'notice', 'other', 'again'], waiting: [] });
  });

  it('given an order, then it begins a mail of its own with what is due about the same subject', () => {
    expect(
      grouped(
        { id: 'documents', subject: 'council' },
        { id: 'list', subject: 'week' },
        { id: 'chase', subject: 'council', leads: true },
      ).mails,
    ).toEqual(['chase documents', 'list']);
  });

  it('given an order and a calendar part about the same subject, then the calendar part begins their mail', () => {
    expect(
      grouped(
        { id: 'reminder', subject: 'council' },
        { id: 'chase', subject: 'council', leads: true },
        { id: 'moved', subject: 'council', calendar: invitation },
      ).mails,
    ).toEqual(['moved chase reminder']);
  });

  it('given one person with two roles at a meeting, then one mail with one calendar part invites both', () => {
    expect(
      grouped({ id: 'holder', calendar: invitation }, { id: 'substitute', calendar: invitation }),
    ).toEqual({ mails: ['holder substitute'], waiting: [] });
  });

  it('given one role invited and another taken back, then the later waits: no mail says both to a calendar', () => {
    expect(
      grouped({ id: 'notice', calendar: invitation }, { id: 'withdrawn', calendar: withdrawal }),
    ).toEqual({
      mails: ['notice'],
      waiting: ['withdrawn'],
    });
  });

  it('given what goes again in doubt, then it leaves with the rows of that mail and nobody joins', () => {
    const inDoubt = true;
    expect(
      grouped(
        { id: 'documents', subject: 'council', inDoubt, mailKey: 'first@x' },
        { id: 'reminder', subject: 'council' },
        { id: 'notice', subject: 'council', inDoubt, mailKey: 'first@x', calendar: invitation },
        { id: 'list', subject: 'week', inDoubt, mailKey: 'second@x' },
      ).mails,
    ).toEqual(['notice documents', 'reminder', 'list']);
  });

  it('given a row in doubt that has left its mail, then it leaves alone', () => {
    expect(
      grouped({ id: 'one', inDoubt: true, mailKey: null }, { id: 'other', inDoubt: true, mailKey: null })
        .mails,
    ).toEqual(['one', 'other']);
  });

  it('given a calendar part that goes again in doubt, then a newer one waits until it is known what became of it', () => {
    expect(
      grouped(
        { id: 'moved', calendar: invitation },
        { id: 'documents' },
        { id: 'notice', inDoubt: true, mailKey: 'first@x', calendar: invitation },
      ),
    ).toEqual({ mails: ['documents', 'notice'], waiting: ['moved'] });
  });

  it('given what a person has asked for again, then it leaves alone', () => {
    expect(
      grouped(
        { id: 'again', retries: 1 },
        { id: 'documents' },
        { id: 'chase', leads: true, retries: 2 },
        { id: 'notice', retries: 1, calendar: invitation },
      ).mails,
    ).toEqual(['again', 'documents', 'chase', 'notice']);
  });

  it.each<[string, RowValues]>([
    ['another address', { address: 'other@organisation.example' }],
    ['another language', { language: 'en' }],
    ['another sender', { from: 'other@exempelkommun.example' }],
    ['another address for replies', { replyTo: 'other@exempelkommun.example' }],
  ])('given %s for the same person, then the two do not mix', (_, values) => {
    expect(grouped({ id: 'one' }, { id: 'other', ...values }).mails).toEqual(['one', 'other']);
    const calendars = grouped(
      { id: 'one', calendar: invitation },
      { id: 'other', calendar: invitation, ...values },
    );
    expect(calendars).toEqual({ mails: ['one', 'other'], waiting: [] });
  });

  it('given that rows about other subjects follow, then only mails that they cannot join are complete', () => {
    const rows = [
      { id: 'notice', subject: 'council', calendar: invitation },
      { id: 'documents', subject: 'council' },
      { id: 'again', retries: 1 },
      { id: 'reminder', subject: 'group' },
      { id: 'date', subject: 'group', gathers: 'dates' },
      { id: 'doubtful', subject: 'group', inDoubt: true, mailKey: 'first@samsyn.example' },
    ];
    const { bundles, waiting, open } = bundlesOf(rows.map(writtenRow), true);

    expect(bundles.map((bundle) => bundle.map(({ mailing }) => mailing.id))).toEqual([
      ['notice', 'documents'],
      ['again'],
    ]);
    expect(open.map(({ mailing }) => mailing.id)).toEqual(['reminder', 'date', 'doubtful']);
    expect(waiting).toEqual([]);
  });
});
