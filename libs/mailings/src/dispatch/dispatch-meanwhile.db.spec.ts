import { Client } from 'pg';
import { addressOf } from '../example-mails.builder';
import { LedgerContext, someone } from '../ledger-context.builder';
import { personKeyOf } from '../person-key.rules';

describe('what leaves while something else takes its time', () => {
  let ledger: LedgerContext;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
  });
  beforeEach(() => ledger.begin());
  afterAll(() => ledger.stop());

  const arrived = () => ledger.sink.received.map(({ to }) => to[0] ?? '');

  it('given more than is written at a time, then what is written leaves while the rest is being written', async () => {
    const { recipients } = await ledger.planNotices(50);
    const again = someone();
    ledger.examples.persons.set(again.id, personKeyOf({ contactId: recipients[0] ?? '' }));
    const lessUrgent = { priorityAt: new Date('2027-04-22T11:00:00Z') };
    const other = await ledger.plan([ledger.mailing({ recipient: again, ...lessUrgent })]);
    const writingFirst = ledger.examples.pauseWriting();
    const sent = ledger.send();
    const goOn = await writingFirst;
    const writingOther = ledger.examples.pauseWriting();
    goOn();
    const goOnAgain = await writingOther;
    await ledger.sink.waitForCount(50);

    expect(arrived().sort()).toEqual(recipients.map(addressOf).sort());
    goOnAgain();
    await sent;
    expect(await ledger.states(other)).toEqual({ sent: 1 });
  });

  it('given a row that a frozen process has locked as it is handed over, then the mails of others leave meanwhile', async () => {
    const { subjectId } = await ledger.planNotices(1);
    const [locked] = await ledger.rows(subjectId);
    const writing = ledger.examples.pauseWriting();
    const sent = ledger.send();
    const goOn = await writing;
    const frozen = new Client({ connectionString: ledger.context.databaseUrl });
    await frozen.connect();
    await frozen.query('BEGIN');
    await frozen.query('SELECT FROM mailing WHERE id = $1 FOR UPDATE', [locked?.id]);
    goOn();
    const { recipients } = await ledger.planNotices(3);
    const others = ledger.send();
    await ledger.sink.waitForCount(3);

    expect(arrived().sort()).toEqual(recipients.map(addressOf).sort());
    await frozen.end();
    await Promise.all([sent, others]);
    expect(await ledger.states(subjectId)).toEqual({ sent: 1 });
  });
});
