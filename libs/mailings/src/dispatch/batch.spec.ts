import type { MailCalendar } from '@samsyn/platform';
import { NO_LONGER_DUE } from '../mail-kind';
import { Batch, type ComposedRow, type Departure } from './batch';
import { PUT_OFF } from './settlement.rules';
import { type RowValues, writtenRow } from './written-row.builder';

const calendar: MailCalendar = { method: 'REQUEST', content: '', filename: 'kallelse.ics' };

function composed(values: RowValues & { id: string }, composition?: ComposedRow['composition']): ComposedRow {
  const { mailing, composed: mail } = writtenRow(values);
  return { mailing, composition: composition ?? mail };
}

/** Which mails leave, each by its rows' ids, and what the rows that do not leave have come to. */
function told({ settled, bundles }: Departure) {
  return {
    leaving: bundles.map((rows) => rows.map(({ mailing }) => mailing.id).join(' ')),
    settled: settled.map(({ id, state }) => `${id} ${state}`),
  };
}

describe('a batch that leaves part by part', () => {
  it('given a mail about one subject, then it leaves with its part; what is about several leaves whole at the end', () => {
    const batch = new Batch();

    expect(
      told(
        batch.add([
          composed({ id: 'notice', subject: 'council', calendar }),
          composed({ id: 'documents', subject: 'council' }),
          composed({ id: 'reminder', subject: 'group' }),
        ]),
      ),
    ).toEqual({ leaving: ['notice documents'], settled: [] });
    expect(told(batch.add([composed({ id: 'list', subject: 'week' })]))).toEqual({
      leaving: [],
      settled: [],
    });
    expect(told(batch.end())).toEqual({ leaving: ['reminder list'], settled: [] });
  });

  it('given what somebody asked for again, then it leaves with its part, alone', () => {
    const batch = new Batch();
    const rows = [composed({ id: 'again', retries: 1 }), composed({ id: 'reminder' })];

    expect(told(batch.add(rows)).leaving).toEqual(['again']);
    expect(told(batch.end()).leaving).toEqual(['reminder']);
  });

  it('given a row that is no longer due, and one that is somebody else’s by now, then both are settled at once', () => {
    const batch = new Batch();
    const { mailing } = writtenRow({ id: 'successor' });
    const { composed: theirs } = writtenRow({ person: 'contact:successor' });

    expect(
      told(batch.add([composed({ id: 'past' }, NO_LONGER_DUE), { mailing, composition: theirs }])).settled,
    ).toEqual(['past superseded', 'successor pending']);
    expect(told(batch.end())).toEqual({ leaving: [], settled: [] });
  });

  it('given a mail in doubt of which a later row could not be asked about, then none of it leaves', () => {
    const batch = new Batch();
    const doubtful = { inDoubt: true, mailKey: 'first@samsyn.example' };

    expect(told(batch.add([composed({ id: 'documents', subject: 'council', ...doubtful })]))).toEqual({
      leaving: [],
      settled: [],
    });
    batch.add([composed({ id: 'reminder', subject: 'group', ...doubtful }, PUT_OFF)]);
    expect(told(batch.end())).toEqual({ leaving: [], settled: ['documents pending'] });
  });

  it('given two mails in doubt, then what holds up one does not hold up the other', () => {
    const batch = new Batch();
    const [first, second] = ['first@samsyn.example', 'second@samsyn.example'];
    batch.add([composed({ id: 'one', subject: 'council', inDoubt: true, mailKey: first })]);
    batch.add([composed({ id: 'other', subject: 'group', inDoubt: true, mailKey: second }, PUT_OFF)]);

    expect(told(batch.end())).toEqual({ leaving: ['one'], settled: [] });
  });
});
