import { Figures } from '@samsyn/platform';
import { LedgerContext, wednesday } from '../ledger-context.builder';
import { analyseLedger, rowsRead } from '../ledger/rows-read.builder';

const minute = 60_000;

describe('the figures of the ledger', () => {
  let ledger: LedgerContext;

  // of all municipalities together, so each test has a database of its own
  beforeEach(async () => {
    ledger = await LedgerContext.start();
    await ledger.begin();
  });
  afterEach(() => ledger.stop());

  async function figures(): Promise<Record<string, number>> {
    const text = await ledger.context.get(Figures).text();
    const lines = text.matchAll(/^samsyn_mails_(\w+) (\S+)$/gm);
    return Object.fromEntries([...lines].map(([, name, value]) => [name, Number(value)]));
  }

  const minutesAgo = (minutes: number) => new Date(wednesday.getTime() - minutes * minute);

  it('given nothing planned, then all are zero', async () => {
    expect(await figures()).toEqual({
      due: 0,
      overdue: 0,
      oldest_overdue_seconds: 0,
      in_doubt: 0,
      failed: 0,
    });
  });

  it('given mail ahead, due now and long due in two municipalities, then each is counted, and the oldest told', async () => {
    await ledger.plan([
      ledger.mailing({ dueAt: new Date(wednesday.getTime() + minute) }),
      ledger.mailing({ dueAt: minutesAgo(1) }),
    ]);
    ledger.caller = await ledger.context.coordinator();
    await ledger.plan([ledger.mailing({ dueAt: minutesAgo(10) }), ledger.mailing({ dueAt: minutesAgo(20) })]);

    const { oldest_overdue_seconds: oldest, ...rest } = await figures();
    expect(rest).toEqual({ due: 3, overdue: 2, in_doubt: 0, failed: 0 });
    expect(oldest).toBeGreaterThanOrEqual(20 * 60);
    expect(oldest).toBeLessThan(21 * 60);
  });

  it('given a relay that takes nothing, then mail is overdue though its next attempt lies ahead', async () => {
    await ledger.planNotices(2);
    await ledger.sink.refuseConnections();
    await ledger.send();
    ledger.context.clock.advance(5 * minute);
    await ledger.send();
    await ledger.sink.acceptConnections();

    expect(await figures()).toMatchObject({ due: 0, overdue: 2 });
  });

  it('given mail that failed today and before, and a mail of two rows in doubt, then it is counted as that', async () => {
    const { subjectId } = await ledger.planNotices(5);
    const [today, before, ...doubtful] = await ledger.rows(subjectId);
    await ledger.context.within(ledger.caller, async (tx) => {
      const fail = `UPDATE mailing SET state = 'failed', followed_at = product_now(),
                      settled_at = product_now() - $2::interval WHERE id = $1`;
      await tx.query(fail, [today?.id, '23 hours']);
      await tx.query(fail, [before?.id, '25 hours']);
      await tx.query(
        `UPDATE mailing SET state = 'unknown', handed_over_at = product_now(), lease_until = clock_timestamp(),
           mail_key = 'first@exempelkommun.example' WHERE id = ANY ($1::uuid[])`,
        [doubtful.slice(0, 2).map(({ id }) => id)],
      );
    });

    expect(await figures()).toEqual({
      due: 1,
      overdue: 0,
      oldest_overdue_seconds: 0,
      in_doubt: 1,
      failed: 1,
    });
  });

  it('given a database that does not answer, then they are not known, and nothing fails', async () => {
    await ledger.context.within(ledger.caller, async (tx) => {
      await tx.query('LOCK TABLE mailing IN ACCESS EXCLUSIVE MODE');
      expect(await figures()).toMatchObject({ due: Number.NaN, failed: Number.NaN });
    });
  });

  it('given twenty thousand mails ahead and as many sent, then only what is counted is read', async () => {
    await fill(ledger, 20_000);
    await ledger.planNotices(3);
    await ledger.context.within(ledger.caller, async (tx) => {
      const before = await rowsRead(tx);
      await tx.query(`SELECT * FROM mail_figures('24 hours')`);
      expect((await rowsRead(tx)) - before).toBeLessThan(20);
    });
  });
});

/** One mail an hour from the clock's present on, and one an hour that was sent, with statistics as in the long run. */
async function fill({ context, caller }: LedgerContext, mails: number): Promise<void> {
  await context.within(caller, (tx) =>
    tx.query(
      `INSERT INTO mailing (municipality_id, subject_type, subject_id, kind, occasion, recipient_type, recipient_id, revision,
                            due_at, attempt_at, expires_at, priority_at, dedupe_hash, state, settled_at, followed_at)
       SELECT $1, 'example', gen_random_uuid(), 'example.reminder', 'reminder', 'participant', gen_random_uuid(), 0,
              at, at, at + interval '1 day', at, gen_random_uuid(), state, settled, settled
       FROM (SELECT $2::timestamptz + number * interval '1 hour' AS at, 'pending' AS state, NULL::timestamptz AS settled
               FROM generate_series(1, $3::int) AS number
             UNION ALL
             SELECT $2::timestamptz - number * interval '1 hour', 'sent', $2::timestamptz - number * interval '1 hour'
               FROM generate_series(1, $3::int) AS number) AS mail`,
      [tx.scope.municipalityId, context.clock.now(), mails],
    ),
  );
  await analyseLedger(context);
}
