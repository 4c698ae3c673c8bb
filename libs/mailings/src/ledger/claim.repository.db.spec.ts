import { randomUUID } from 'node:crypto';
import type { Transaction } from '@samsyn/platform';
import { Client } from 'pg';
import { LedgerContext, wednesday } from '../ledger-context.builder';
import { ClaimRepository, type Settlement } from './claim.repository';

const minute = 60_000;

describe('claiming due mail', () => {
  let ledger: LedgerContext;
  let claims: ClaimRepository;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
    claims = ledger.context.get(ClaimRepository);
  });
  beforeEach(() => ledger.begin());
  afterAll(() => ledger.stop());

  const claim = (limit = 25) => ledger.context.within(ledger.caller, (tx) => claims.claim(tx, limit));
  const reclaim = () => ledger.context.within(ledger.caller, (tx) => claims.reclaim(tx));
  const settle = (settlement: Partial<Settlement> & Pick<Settlement, 'id' | 'fence'>) =>
    ledger.context.within(ledger.caller, (tx) =>
      claims.settle(tx, [{ state: 'sent', outcome: { reason: 'accepted' }, ...settlement }]),
    );

  it('given more due mail than a batch, then a batch, and the rest next time', async () => {
    const { subjectId } = await ledger.planNotices(60);

    expect([(await claim()).length, (await claim()).length, (await claim()).length]).toEqual([25, 25, 10]);
    expect(await ledger.states(subjectId)).toEqual({ sending: 60 });
    expect(await claim()).toEqual([]);
  });

  it('given several meetings, then the soonest meeting’s mail is claimed first', async () => {
    const subjectAt = (day: string) => new Date(`${day}T11:00:00Z`);
    const subjects = [
      await ledger.plan([ledger.mailing({ subjectAt: subjectAt('2027-05-05') })]),
      await ledger.plan([ledger.mailing({ subjectAt: subjectAt('2027-03-11') })]),
      await ledger.plan([ledger.mailing({ subjectAt: subjectAt('2027-04-21') })]),
    ];
    const claimed = [...(await claim(1)), ...(await claim(1)), ...(await claim(1))];

    expect(claimed.map(({ subjectId }) => subjects.indexOf(subjectId))).toEqual([1, 2, 0]);
  });

  it('given mail that lies ahead, then it is not claimed before its time', async () => {
    await ledger.plan([ledger.mailing({ dueAt: new Date(wednesday.getTime() + minute) })]);
    expect(await claim()).toEqual([]);
    ledger.context.clock.advance(minute);

    expect(await claim()).toHaveLength(1);
  });

  it('given 20,000 mails that lie ahead and none due, then looking for due mail reads none of them', async () => {
    await fillAhead(ledger, 20_000);

    const read = await ledger.context.within(ledger.caller, async (tx) => {
      const before = await rowsRead(tx);
      await claims.reclaim(tx);
      await claims.expire(tx);
      await claims.claim(tx, 25);
      return (await rowsRead(tx)) - before;
    });

    expect(read).toBeLessThan(100);
  });

  it('given two due mails of one participant about one meeting, then never both at once, the earlier first', async () => {
    const participantId = randomUUID();
    const subject = await ledger.plan([
      ledger.mailing({ participantId, kind: 'moved', occasion: 'moved', revision: 1 }),
      ledger.mailing({ participantId, dueAt: new Date(wednesday.getTime() - minute) }),
    ]);
    const [notice, ...together] = await claim();
    expect(together).toEqual([]);
    expect(notice?.kind).toBe('notice');
    expect(await claim()).toEqual([]);

    await settle({ id: notice?.id ?? '', fence: notice?.fence ?? 0, state: 'unknown' });
    expect(await claim()).toEqual([]);
    await ledger.endLeases();
    await reclaim();
    const [again] = await claim();
    expect(again?.kind).toBe('notice');
    await settle({ id: again?.id ?? '', fence: again?.fence ?? 0 });
    expect((await claim()).map(({ kind }) => kind)).toEqual(['moved']);
    expect(await ledger.states(subject)).toEqual({ sent: 1, sending: 1 });
  });

  it('given an earlier mail that waits for another attempt, then it does not hold up what came after', async () => {
    const participantId = randomUUID();
    await ledger.plan([
      ledger.mailing({ participantId, kind: 'moved', occasion: 'moved', revision: 1 }),
      ledger.mailing({ participantId, dueAt: new Date(wednesday.getTime() - minute) }),
    ]);
    const [notice] = await claim();
    const attemptAt = new Date(wednesday.getTime() + 15 * minute);
    await settle({ id: notice?.id ?? '', fence: notice?.fence ?? 0, state: 'pending', attemptAt });

    expect((await claim()).map(({ kind }) => kind)).toEqual(['moved']);
  });

  it('given one participant at two meetings, then both mails may leave at once', async () => {
    const participantId = randomUUID();
    await ledger.plan([ledger.mailing({ participantId })]);
    await ledger.plan([ledger.mailing({ participantId })]);

    expect(await claim()).toHaveLength(2);
  });

  it('given two dispatchers that claim at the same moment, then none gets what the other has, and none waits', async () => {
    await ledger.planNotices(40);
    const [one, other] = await ledger.context.within(ledger.caller, async (tx) => {
      const mine = await claims.claim(tx, 20);
      // the first transaction is still open: its rows are locked
      return [mine, await claim(25)] as const;
    });

    expect([one.length, other.length]).toEqual([20, 20]);
    expect(new Set([...one, ...other].map(({ id }) => id)).size).toBe(40);
  });

  it('given a sender that died, when its lease runs out, then the same mail with the same Message-ID is in line, marked as possibly doubled', async () => {
    const { subjectId } = await ledger.planNotices(1);
    const [first] = await claim();
    await reclaim();
    expect(await ledger.states(subjectId)).toEqual({ sending: 1 });
    await ledger.endLeases();
    await reclaim();
    const [second] = await claim();

    expect(second).toMatchObject({ id: first?.id, messageId: first?.messageId, attempt: 2, fence: 2 });
    expect((await ledger.row(subjectId)).possiblyDoubled).toBe(true);
  });

  it('given a sender that was frozen past its lease, then what it writes late does not undo its successor’s work', async () => {
    const { subjectId } = await ledger.planNotices(1);
    const [frozen] = await claim();
    await ledger.endLeases();
    await reclaim();
    const [next] = await claim();
    await settle({ id: frozen?.id ?? '', fence: frozen?.fence ?? 0, state: 'failed' });
    expect(await ledger.states(subjectId)).toEqual({ sending: 1 });

    await settle({ id: next?.id ?? '', fence: next?.fence ?? 0 });
    await settle({ id: next?.id ?? '', fence: next?.fence ?? 0, state: 'failed' });
    expect(await ledger.states(subjectId)).toEqual({ sent: 1 });
  });

  it('given mail past its use, then it is expired with a reason; at the last instant before, it is not', async () => {
    const expiresAt = new Date(wednesday.getTime() + minute);
    const subject = await ledger.plan([ledger.mailing({ expiresAt })]);
    const expire = () => ledger.context.within(ledger.caller, (tx) => claims.expire(tx));
    await expire();
    expect(await ledger.states(subject)).toEqual({ pending: 1 });
    ledger.context.clock.advance(minute);
    await expire();

    expect(await ledger.row(subject)).toMatchObject({ state: 'expired', outcome: { reason: 'expired' } });
  });

  it('given another municipality’s due mail, then it is not ours to claim', async () => {
    await ledger.planNotices(3);
    ledger.caller = await ledger.context.coordinator();

    expect(await claim()).toEqual([]);
  });
});

/** One mail an hour from the clock's present on, with the statistics that PostgreSQL keeps by itself in time. */
async function fillAhead({ context, caller }: LedgerContext, mails: number): Promise<void> {
  await context.within(caller, (tx) =>
    tx.query(
      `INSERT INTO mailing (municipality_id, subject_type, subject_id, kind, occasion, participant_id, revision, due_at,
                            attempt_at, expires_at, subject_at, message_id)
       SELECT $1, 'meeting', gen_random_uuid(), 'reminder', 'reminder', gen_random_uuid(), 0, ahead,
              ahead, ahead + interval '1 day', ahead, gen_random_uuid() || '@exempelkommun.example'
       FROM (SELECT $2::timestamptz + number * interval '1 hour' AS ahead
             FROM generate_series(1, $3::int) AS number) AS mail`,
      [tx.scope.municipalityId, context.clock.now(), mails],
    ),
  );
  const superuser = new Client({ connectionString: context.databaseUrl });
  await superuser.connect();
  await superuser.query('ANALYZE mailing');
  await superuser.end();
}

/** How many rows of the ledger this connection has read since its figures were last collected. */
async function rowsRead(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ read: number }>(
    `SELECT (seq_tup_read + idx_tup_fetch)::int AS read FROM pg_stat_xact_user_tables WHERE relname = 'mailing'`,
  );
  return row?.read ?? 0;
}
