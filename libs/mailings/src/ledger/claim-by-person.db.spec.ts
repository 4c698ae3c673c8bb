import { Client } from 'pg';
import { LedgerContext, someone, wednesday } from '../ledger-context.builder';
import type { PersonKey } from '../person-key.rules';
import { type ClaimedMailing, ClaimRepository } from './claim.repository';
import type { Settlement } from './delivery.repository';

const minute = 60_000;
const kinds = {
  all: ['example.notice', 'example.moved', 'example.reminder', 'example.list'],
  inTurn: ['example.notice', 'example.moved'],
} as const;

describe('claiming due mail person by person', () => {
  let ledger: LedgerContext;
  let claims: ClaimRepository;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
    claims = ledger.context.get(ClaimRepository);
  });
  beforeEach(() => ledger.begin());
  afterAll(() => ledger.stop());

  const claim = (limit = 25) => ledger.context.within(ledger.caller, (tx) => claims.claim(tx, kinds, limit));
  const reclaim = () => ledger.context.within(ledger.caller, (tx) => claims.reclaim(tx));
  const settle = (rows: readonly ClaimedMailing[], values: Omit<Settlement, 'id' | 'fence' | 'outcome'>) =>
    ledger.settle(
      rows.map(({ id, fence }) => ({ id, fence, outcome: { reason: 'relay-deferred' }, ...values })),
    );
  const kindsOf = (rows: readonly ClaimedMailing[]) =>
    rows.map(({ kind }) => kind.slice('example.'.length)).sort();

  /** A list about a subject of its own, for somebody. */
  const listFor = (personKey: PersonKey, values: Parameters<LedgerContext['mailing']>[0] = {}) => {
    const recipient = someone();
    ledger.examples.persons.set(recipient.id, personKey);
    return ledger.plan([ledger.mailing({ kind: 'example.list', occasion: 'list', recipient, ...values })]);
  };

  /** Holds rows of a kind locked, as a process frozen in the middle of a transaction does. */
  async function locking(kind: string, subjectId: string, work: () => Promise<void>): Promise<void> {
    const frozen = new Client({ connectionString: ledger.context.databaseUrl });
    await frozen.connect();
    try {
      await frozen.query('BEGIN');
      const lock = 'SELECT FROM mailing WHERE kind = $1 AND subject_id = $2 FOR UPDATE';
      expect((await frozen.query(lock, [kind, subjectId])).rowCount).toBe(1);
      await work();
    } finally {
      await frozen.end();
    }
  }

  it('given three persons with two mails each, then a batch of two persons is four mails', async () => {
    for (const person of ['contact:a', 'contact:b', 'contact:c'] as const) {
      await listFor(person);
      await listFor(person);
    }
    const batches = [await claim(2), await claim(2), await claim(2)];

    expect(batches.map((batch) => batch.length)).toEqual([4, 2, 0]);
    expect(new Set(batches[0]?.map(({ personKey }) => personKey)).size).toBe(2);
  });

  it('given persons with several mails, then who has the most urgent comes first, with everything, the most urgent first', async () => {
    const soon = new Date('2027-03-12T11:00:00Z');
    await listFor('contact:later', { priorityAt: new Date('2027-04-01T11:00:00Z') });
    await listFor('contact:soon', { priorityAt: new Date('2027-06-01T11:00:00Z') });
    await listFor('contact:soon', { priorityAt: soon });
    const claimed = await claim(1);

    expect(claimed.map(({ personKey }) => personKey)).toEqual(['contact:soon', 'contact:soon']);
    expect(claimed[0]?.priorityAt).toEqual(soon);
  });

  it('given mails that are equally urgent and fell due at once, then they come in the order of their kinds', async () => {
    const recipients = Array.from({ length: 4 }, someone);
    for (const { id } of recipients) ledger.examples.persons.set(id, 'contact:a');
    for (const recipient of recipients) {
      await ledger.plan([
        ledger.mailing({ recipient, kind: 'example.list', occasion: 'list' }),
        ledger.mailing({ recipient, kind: 'example.reminder', occasion: 'reminder' }),
      ]);
    }
    const claimed = await claim();

    expect(claimed.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 4 }, () => 'example.reminder'),
      ...Array.from({ length: 4 }, () => 'example.list'),
    ]);
  });

  it('given mails that nobody is expected to get, then each is by itself', async () => {
    const recipients = [someone(), someone()];
    for (const { id } of recipients) ledger.examples.persons.set(id, null);
    await ledger.plan(recipients.map((recipient) => ledger.mailing({ recipient })));

    expect([(await claim(1)).length, (await claim(1)).length]).toEqual([1, 1]);
  });

  it('given mails about one subject to one recipient, then all at once, but of those that go in turn only the earlier', async () => {
    const recipient = someone();
    const subject = await ledger.plan([
      ledger.mailing({ recipient, kind: 'example.moved', occasion: 'moved' }),
      ledger.mailing({ recipient, dueAt: new Date(wednesday.getTime() - minute) }),
      ledger.mailing({ recipient, kind: 'example.reminder', occasion: 'reminder' }),
      ledger.mailing({ recipient, kind: 'example.list', occasion: 'list' }),
    ]);
    const claimed = await claim();

    expect(kindsOf(claimed)).toEqual(['list', 'notice', 'reminder']);
    expect(await claim()).toEqual([]);
    await settle(claimed, { state: 'sent' });
    expect(kindsOf(await claim())).toEqual(['moved']);
    expect(await ledger.states(subject)).toEqual({ sent: 3, sending: 1 });
  });

  it('given a person whose mail about a subject is on its way, then what they are due about it by another role waits', async () => {
    const roles = [someone(), someone()];
    for (const { id } of roles) ledger.examples.persons.set(id, 'contact:both');
    const [one, other] = roles.map((recipient) => ledger.mailing({ recipient }));
    const subject = await ledger.plan(one ? [one] : []);
    const first = await claim();
    await ledger.plan(one && other ? [one, other] : [], subject);
    expect(await claim()).toEqual([]);
    await settle(first, { state: 'sent' });

    expect(await claim()).toHaveLength(1);
  });

  it('given two dispatchers, then one person’s mails are claimed by one of them, whole', async () => {
    for (const person of ['contact:a', 'contact:b'] as const)
      for (let n = 0; n < 3; n += 1) await listFor(person);
    const [one, other] = await ledger.context.within(ledger.caller, async (tx) => [
      await claims.claim(tx, kinds, 1),
      await claim(25),
    ]);

    expect([new Set(one?.map(({ personKey }) => personKey)), one?.length]).toEqual([
      new Set(['contact:a']),
      3,
    ]);
    expect([new Set(other?.map(({ personKey }) => personKey)), other?.length]).toEqual([
      new Set(['contact:b']),
      3,
    ]);
  });

  it('given one of a person’s mails is locked by somebody, then the person waits and others do not, a minute at most', async () => {
    const person = 'contact:waiting';
    const subject = await listFor(person);
    await listFor(person);
    await listFor('contact:other');
    await locking('example.list', subject, async () => {
      expect((await claim()).map(({ personKey }) => personKey)).toEqual(['contact:other']);
      expect(await claim()).toEqual([]);
      ledger.context.clock.advance(minute);
      expect((await claim()).map(({ personKey }) => personKey)).toEqual([person]);
    });

    expect((await claim()).map(({ subject: { id } }) => id)).toEqual([subject]);
  });

  it('given as many persons locked as a batch holds, then those behind them are claimed', async () => {
    const recipients = Array.from({ length: 4 }, someone);
    const urgent = new Date('2027-03-11T11:00:00Z');
    const subject = await ledger.plan(
      recipients.map((recipient) => ledger.mailing({ recipient, priorityAt: urgent })),
    );
    const { subjectId } = await ledger.planNotices(2);
    const frozen = new Client({ connectionString: ledger.context.databaseUrl });
    await frozen.connect();
    try {
      await frozen.query('BEGIN');
      await frozen.query('SELECT FROM mailing WHERE subject_id = $1 FOR UPDATE', [subject]);
      expect((await claim(2)).map(({ subject: { id } }) => id)).toEqual([subjectId, subjectId]);
    } finally {
      await frozen.end();
    }
  });

  describe('of what goes again in doubt', () => {
    const person = 'contact:doubtful';

    /** Two rows that were offered as one mail of which no answer came, and whose wait is over. */
    async function doubtfulMail(): Promise<ClaimedMailing[]> {
      await listFor(person);
      await listFor(person);
      const offered = await claim();
      await ledger.handOver(offered, 'first@exempelkommun.example');
      await settle(offered, { state: 'unknown', waitSeconds: 60 });
      ledger.context.clock.advance(minute);
      await reclaim();
      return offered;
    }

    it('given the wait is over, then all rows of the mail are claimed, under its name', async () => {
      const offered = await doubtfulMail();
      const again = await claim();

      expect(again.map(({ id }) => id).sort()).toEqual(offered.map(({ id }) => id).sort());
      expect(again.map(({ mailKey, inDoubt }) => [mailKey, inDoubt])).toEqual(
        again.map(() => ['first@exempelkommun.example', true]),
      );
    });

    it('given a crash, then its rows are taken back and go again together', async () => {
      await listFor(person);
      await listFor(person);
      const offered = await claim();
      await ledger.handOver(offered, 'first@exempelkommun.example');
      await ledger.context.within(ledger.caller, (tx) =>
        tx.query("UPDATE mailing SET lease_until = clock_timestamp() - interval '1 s' WHERE id = $1", [
          offered[0]?.id,
        ]),
      );
      await reclaim();
      expect(await claim()).toEqual([]);
      await ledger.endLeases();
      await reclaim();

      expect(await claim()).toHaveLength(2);
    });

    it('given one of its rows waits longer, then the others wait for it', async () => {
      const [first] = await doubtfulMail();
      await ledger.context.within(ledger.caller, (tx) =>
        tx.query("UPDATE mailing SET attempt_at = product_now() + interval '1 minute' WHERE id = $1", [
          first?.id,
        ]),
      );
      expect(await claim()).toEqual([]);
      ledger.context.clock.advance(minute);

      expect(await claim()).toHaveLength(2);
    });

    it('given one of its rows is locked for long, then it still does not leave without it', async () => {
      const [first] = await doubtfulMail();
      await locking('example.list', first?.subject.id ?? '', async () => {
        ledger.context.clock.advance(5 * minute);
        expect(await claim()).toEqual([]);
      });

      expect(await claim()).toHaveLength(2);
    });

    it('given one of its rows was stopped, then the others go without it', async () => {
      const [first, second] = await doubtfulMail();
      await ledger.context.within(ledger.caller, (tx) =>
        tx.query("UPDATE mailing SET state = 'superseded', stopped_at = product_now() WHERE id = $1", [
          first?.id,
        ]),
      );

      expect((await claim()).map(({ id }) => id)).toEqual([second?.id]);
    });

    it('given a row that has left it, then neither waits for the other', async () => {
      await doubtfulMail();
      const [first, ...rest] = await claim();
      await settle(first ? [first] : [], { state: 'pending', waitSeconds: 60, apart: true });
      await settle(rest, { state: 'sent' });
      ledger.context.clock.advance(minute);
      const [alone] = await claim();

      expect(alone).toMatchObject({ id: first?.id, mailKey: null, inDoubt: true });
    });

    it('given it is somebody else’s after all, then it is in no doubt: they cannot have got it', async () => {
      await doubtfulMail();
      const [first] = await claim();
      const personKey = 'contact:successor';
      await settle(first ? [first] : [], { state: 'pending', uncounted: true, personKey, apart: true });

      expect(await claim()).toMatchObject([
        { id: first?.id, personKey, mailKey: null, inDoubt: false, attempt: 2 },
      ]);
    });
  });
});
