import { LedgerContext, someone, wednesday } from '../ledger-context.builder';
import { type ClaimedMailing, ClaimRepository } from './claim.repository';
import type { Settlement } from './delivery.repository';
import { analyseLedger, rowsRead } from './rows-read.builder';

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

  const kinds = {
    all: ['example.notice', 'example.moved', 'example.reminder', 'example.list'],
    inTurn: ['example.notice', 'example.moved'],
  } as const;
  const claim = (limit = 25) => ledger.context.within(ledger.caller, (tx) => claims.claim(tx, kinds, limit));
  const handOver = (claimed: ClaimedMailing | undefined, mailKey: string) =>
    ledger.handOver([{ id: claimed?.id ?? '', fence: claimed?.fence ?? 0 }], mailKey);
  const reclaim = () => ledger.context.within(ledger.caller, (tx) => claims.reclaim(tx));
  const settle = (settlement: Partial<Settlement> & Pick<Settlement, 'id' | 'fence'>) =>
    ledger.settle([{ state: 'sent', outcome: { reason: 'accepted' }, ...settlement }]);

  it('given more due mail than a batch, then a batch, and the rest next time', async () => {
    const { subjectId } = await ledger.planNotices(60);

    expect([(await claim()).length, (await claim()).length, (await claim()).length]).toEqual([25, 25, 10]);
    expect(await ledger.states(subjectId)).toEqual({ sending: 60 });
    expect(await claim()).toEqual([]);
  });

  it('given several meetings, then the soonest meeting’s mail is claimed first', async () => {
    const at = (day: string) => new Date(`${day}T11:00:00Z`);
    const subjects = [
      await ledger.plan([ledger.mailing({ priorityAt: at('2027-05-05') })]),
      await ledger.plan([ledger.mailing({ priorityAt: at('2027-03-11') })]),
      await ledger.plan([ledger.mailing({ priorityAt: at('2027-04-21') })]),
    ];
    const claimed = [...(await claim(1)), ...(await claim(1)), ...(await claim(1))];

    expect(claimed.map(({ subject }) => subjects.indexOf(subject.id))).toEqual([1, 2, 0]);
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
      await claims.claim(tx, kinds, 25);
      return (await rowsRead(tx)) - before;
    });

    expect(read).toBeLessThan(100);
  });

  it('given two due mails of one participant about one meeting, then never both at once, the earlier first', async () => {
    const recipient = someone();
    const subject = await ledger.plan([
      ledger.mailing({ recipient, kind: 'example.moved', occasion: 'moved', revision: 1 }),
      ledger.mailing({ recipient, dueAt: new Date(wednesday.getTime() - minute) }),
    ]);
    const [notice, ...together] = await claim();
    expect(together).toEqual([]);
    expect(notice?.kind).toBe('example.notice');
    expect(await claim()).toEqual([]);

    await settle({ id: notice?.id ?? '', fence: notice?.fence ?? 0, state: 'unknown', waitSeconds: 60 });
    await reclaim();
    expect(await claim()).toEqual([]);
    ledger.context.clock.advance(minute);
    await reclaim();
    const [again] = await claim();
    expect(again?.kind).toBe('example.notice');
    await settle({ id: again?.id ?? '', fence: again?.fence ?? 0 });
    expect((await claim()).map(({ kind }) => kind)).toEqual(['example.moved']);
    expect(await ledger.states(subject)).toEqual({ sent: 1, sending: 1 });
  });

  it('given an earlier mail that waits for another attempt, then it does not hold up what came after', async () => {
    const recipient = someone();
    await ledger.plan([
      ledger.mailing({ recipient, kind: 'example.moved', occasion: 'moved', revision: 1 }),
      ledger.mailing({ recipient, dueAt: new Date(wednesday.getTime() - minute) }),
    ]);
    const [notice] = await claim();
    await settle({ id: notice?.id ?? '', fence: notice?.fence ?? 0, state: 'pending', waitSeconds: 900 });

    expect((await claim()).map(({ kind }) => kind)).toEqual(['example.moved']);
  });

  it('given one participant at two meetings, then both mails may leave at once', async () => {
    const recipient = someone();
    await ledger.plan([ledger.mailing({ recipient })]);
    await ledger.plan([ledger.mailing({ recipient })]);

    expect(await claim()).toHaveLength(2);
  });

  it('given two dispatchers that claim at the same moment, then none gets what the other has, and none waits', async () => {
    await ledger.planNotices(40);
    const [one, other] = await ledger.context.within(ledger.caller, async (tx) => {
      const mine = await claims.claim(tx, kinds, 20);
      // the first transaction is still open: its rows are locked
      return [mine, await claim(25)] as const;
    });

    expect([one.length, other.length]).toEqual([20, 20]);
    expect(new Set([...one, ...other].map(({ id }) => id)).size).toBe(40);
  });

  it('given a sender that died with its mail at the relay, when its lease runs out, then the same mail is in line under the same Message-ID, marked as possibly doubled', async () => {
    const { subjectId } = await ledger.planNotices(1);
    const [first] = await claim();
    await handOver(first, 'first@exempelkommun.example');
    await reclaim();
    expect(await ledger.states(subjectId)).toEqual({ sending: 1 });
    await ledger.endLeases();
    await reclaim();
    const [second] = await claim();

    expect(second).toMatchObject({
      id: first?.id,
      mailKey: 'first@exempelkommun.example',
      attempt: 2,
      fence: 2,
    });
    expect(await ledger.row(subjectId)).toMatchObject({ possiblyDoubled: true, handedOverAt: null });
  });

  it('given a sender that died before the relay was offered its mail, then the mail is in line and in no doubt', async () => {
    const { subjectId } = await ledger.planNotices(1);
    await claim();
    await ledger.endLeases();
    await reclaim();

    expect(await ledger.row(subjectId)).toMatchObject({
      state: 'pending',
      possiblyDoubled: false,
      mailKey: null,
    });
  });

  it('given a doubt from before, when a later sender dies earlier, then the doubt remains', async () => {
    const { subjectId } = await ledger.planNotices(1);
    await handOver((await claim())[0], 'first@exempelkommun.example');
    await ledger.endLeases();
    await reclaim();
    await claim();
    await ledger.endLeases();
    await reclaim();

    expect(await ledger.row(subjectId)).toMatchObject({ state: 'pending', possiblyDoubled: true });
  });

  it('given a sender whose lease was lost before it offered its mail, then the mail is no longer its to offer', async () => {
    await ledger.planNotices(1);
    const [frozen] = await claim();
    await ledger.endLeases();
    await reclaim();
    const [next] = await claim();

    const key = 'next@exempelkommun.example';
    expect(await handOver(frozen, 'frozen@exempelkommun.example')).toEqual(new Set());
    expect(await handOver(next, key)).toEqual(new Set([key]));
  });

  it('given a doubt that comes a second time, by a crash, then the mail has failed as in doubt', async () => {
    const { subjectId } = await ledger.planNotices(1);
    for (let crash = 0; crash < 2; crash += 1) {
      await handOver((await claim())[0], 'first@exempelkommun.example');
      await ledger.endLeases();
      await reclaim();
    }

    expect(await claim()).toEqual([]);
    expect(await ledger.row(subjectId)).toMatchObject({ state: 'failed', outcome: { reason: 'in-doubt' } });
  });

  it('given due mail of a kind that nobody owns, then it is named and not claimed, and holds up nobody', async () => {
    const recipient = someone();
    const subject = await ledger.plan([
      ledger.mailing({ recipient, dueAt: new Date(wednesday.getTime() - minute) }),
      ledger.mailing({ recipient, kind: 'example.moved', occasion: 'moved', revision: 1 }),
    ]);
    const known = { all: ['example.moved'], inTurn: ['example.moved'] } as const;
    const named = () => ledger.context.within(ledger.caller, (tx) => claims.ownerless(tx, known.all));

    expect(await named()).toEqual(['example.notice']);
    const claimed = await ledger.context.within(ledger.caller, (tx) => claims.claim(tx, known, 25));
    expect(claimed.map(({ kind }) => kind)).toEqual(['example.moved']);
    expect(await ledger.states(subject)).toEqual({ pending: 1, sending: 1 });
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
      `INSERT INTO mailing (municipality_id, subject_type, subject_id, kind, occasion, recipient_type,
                            recipient_id, revision, due_at, attempt_at, expires_at, priority_at, dedupe_hash)
       SELECT $1, 'example', gen_random_uuid(), 'example.reminder', 'reminder', 'participant', gen_random_uuid(), 0, ahead,
              ahead, ahead + interval '1 day', ahead, gen_random_uuid()
       FROM (SELECT $2::timestamptz + number * interval '1 hour' AS ahead
             FROM generate_series(1, $3::int) AS number) AS mail`,
      [tx.scope.municipalityId, context.clock.now(), mails],
    ),
  );
  await analyseLedger(context);
}
