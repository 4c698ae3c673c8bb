import { randomUUID } from 'node:crypto';
import { fail, ok } from '@samsyn/contract';
import { buildOrganisation, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { AuditedWrite, type Caller } from './audited-write';

describe('a write that is audited', () => {
  let context: TestContext;
  let caller: Caller;

  beforeAll(async () => {
    context = await TestContext.startWith({ DATABASE_POOL_SIZE: '24' });
  });
  beforeEach(async () => {
    caller = await context.coordinator();
  });
  afterAll(() => context.stop());

  /** Adds an organisation; every run that is not a repetition makes another row. */
  const add = (by = caller, name = `Exempel ${randomUUID()}`) =>
    context.get(AuditedWrite).run(by, async (tx) => {
      const id = await buildOrganisation(tx, { name });
      return ok({ value: { id, name }, audit: entry(id) });
    });
  const entry = (subjectId: string) => ({
    action: 'organisation.created' as const,
    subjectType: 'organisation',
    subjectId,
  });
  const keyed = (key: string, requestHash = 'hash', by = caller): Caller => ({
    ...by,
    idempotency: { key, requestHash },
  });
  const counted = async (by = caller) =>
    (await context.within(by, (tx) => tx.query('SELECT FROM organisation'))).length;
  const numbers = async (by = caller) => {
    const rows = await context.within(by, (tx) =>
      tx.query<{ seq: string }>('SELECT seq FROM audit_entry ORDER BY seq'),
    );
    return rows.map(({ seq }) => Number(seq));
  };

  describe('the audit log', () => {
    it('given a change, then it says who did what to what, and when by the product’s clock', async () => {
      context.clock.setTo(new Date('2027-04-21T11:00:00Z'));
      const { id } = valueOf(await add());
      const [row] = await context.within(caller, (tx) => tx.query<{ at: Date }>('SELECT * FROM audit_entry'));

      expect(row).toMatchObject({
        account_id: caller.accountId,
        actor: caller.label,
        action: 'organisation.created',
        subject_type: 'organisation',
        subject_id: id,
        detail: {},
      });
      expect(row?.at.toISOString().slice(0, 19)).toBe('2027-04-21T11:00:00');
    });

    it('given twenty writes at once, some of which fail, then the numbers have no gap and no double', async () => {
      await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          index % 3 === 0
            ? context.get(AuditedWrite).run(caller, () => Promise.resolve(fail({ code: 'refused' })))
            : add(),
        ),
      );

      expect(await numbers()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    });

    it('given two municipalities, then each counts for itself', async () => {
      const other = await context.coordinator();
      await Promise.all([add(), add(other), add(), add(other)]);

      expect([await numbers(), await numbers(other)]).toEqual([
        [1, 2],
        [1, 2],
      ]);
    });

    it('given a row, then nobody who works as the application can change or remove it', async () => {
      await add();

      for (const sql of [`UPDATE audit_entry SET actor = 'other'`, 'DELETE FROM audit_entry']) {
        await expect(context.within(caller, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
      }
    });
  });

  describe('what did not succeed', () => {
    it('given a failed result, then neither change nor audit row is left', async () => {
      const result = await context.get(AuditedWrite).run(caller, async (tx) => {
        await buildOrganisation(tx);
        return fail({ code: 'refused' });
      });

      expect(codeOf(result)).toBe('refused');
      expect([await counted(), await numbers()]).toEqual([0, []]);
    });

    it('given an error, then neither change nor audit row nor key is left, and what was to follow does not happen', async () => {
      let followed = false;
      const by = keyed(randomUUID());
      const run = context.get(AuditedWrite).run(by, async (tx) => {
        await buildOrganisation(tx);
        tx.afterCommit(() => void (followed = true));
        throw new Error('broken');
      });
      await expect(run).rejects.toThrow('broken');

      expect([await counted(), await numbers(), followed]).toEqual([0, [], false]);
      expect((await add(by)).ok).toBe(true);
    });
  });

  describe('a repeated request', () => {
    it('given the same key and request, then the first answer again, and one change', async () => {
      const key = randomUUID();
      const first = valueOf(await add(keyed(key)));

      expect(valueOf(await add(keyed(key)))).toEqual(first);
      expect([await counted(), await numbers()]).toEqual([1, [1]]);
    });

    it('given the same key for another request, then it is refused', async () => {
      const key = randomUUID();
      await add(keyed(key));

      expect(codeOf(await add(keyed(key, 'other')))).toBe('idempotency.reused');
      expect(await counted()).toBe(1);
    });

    it('given twenty at once, then one change, and everyone gets its answer', async () => {
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 20 }, () => add(keyed(key))));

      expect(new Set(answers.map((answer) => valueOf(answer).id)).size).toBe(1);
      expect([await counted(), await numbers()]).toEqual([1, [1]]);
    });

    it('given a first try that failed, then the key is free for the next', async () => {
      const by = keyed(randomUUID());
      await context.get(AuditedWrite).run(by, () => Promise.resolve(fail({ code: 'refused' })));

      expect((await add(by)).ok).toBe(true);
    });

    it('given another person or municipality with the same key, then it is another request', async () => {
      const key = randomUUID();
      const colleague = await context.coordinator();
      await add(keyed(key));
      await add(keyed(key, 'hash', { ...colleague, scope: caller.scope }));
      await add(keyed(key, 'hash', colleague));

      expect([await counted(), await counted(colleague)]).toEqual([2, 1]);
    });

    it('given no key, or nobody signed in, then every request counts', async () => {
      await add();
      await add();
      const link: Caller = { ...keyed('key'), accountId: null, label: 'link:example' };
      await add(link);
      await add(link);

      expect(await counted()).toBe(4);
    });

    it('given a key from yesterday, then it has been forgotten', async () => {
      const by = keyed(randomUUID());
      await add(by);
      await context.within(caller, (tx) =>
        tx.query(
          `UPDATE idempotency_record SET created_at = clock_timestamp() - interval '24 hours 1 second'`,
        ),
      );
      await add(by);

      expect(await counted()).toBe(2);
    });
  });
});
