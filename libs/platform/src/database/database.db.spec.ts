import { buildOrganisation, TestContext } from '@samsyn/testing';
import { DataSource } from 'typeorm';
import type { Caller } from '../audit/audited-write';
import { Database, Rollback } from './database';
import { mintMunicipalityScope } from './municipality-scope';

const SCOPE = `SELECT coalesce(current_setting('samsyn.municipality', true), '') AS scope`;

describe('a transaction in a municipality’s scope', () => {
  let context: TestContext;
  let database: Database;
  let caller: Caller;

  beforeAll(async () => {
    // two connections: what one transaction leaves behind, another soon finds
    context = await TestContext.startWith({ DATABASE_POOL_SIZE: '2' });
    database = context.get(Database);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    await context.within(caller, (tx) => buildOrganisation(tx));
  });
  afterAll(() => context.stop());

  /** What stands on each connection of the pool when nobody has set a scope, and what can be seen with that. */
  const leftBehind = () =>
    Promise.all(
      [1, 2].map(async () => {
        const connection = context.get(DataSource).createQueryRunner();
        await connection.connect();
        const [row] = (await connection.query(SCOPE)) as [{ scope: string }];
        const rows = (await connection.query('SELECT FROM organisation')) as unknown[];
        // held for a moment, so that the other question gets the other connection
        await connection.query('SELECT pg_sleep(0.05)');
        await connection.release();
        return { scope: row.scope, rows: rows.length };
      }),
    );
  const nothing = [
    { scope: '', rows: 0 },
    { scope: '', rows: 0 },
  ];

  it('given a scope, then its municipality’s rows are seen and no other’s', async () => {
    const other = await context.coordinator();
    const rows = (by: Caller) => context.within(by, (tx) => tx.query('SELECT FROM organisation'));

    expect([(await rows(caller)).length, (await rows(other)).length]).toEqual([1, 0]);
  });

  it('given no scope, then no rows are seen and none can be written', async () => {
    expect(await leftBehind()).toEqual(nothing);
    const write = database.global((manager) =>
      manager.query(
        `INSERT INTO organisation (municipality_id, name, kind) VALUES ($1, 'Exempel', 'police')`,
        [caller.scope.municipalityId],
      ),
    );
    await expect(write).rejects.toThrow('row-level security');
  });

  it('given a scope, then a row of another municipality can be neither written nor taken over', async () => {
    const other = await context.coordinator();
    const write = context.within(caller, (tx) =>
      tx.query(`INSERT INTO organisation (municipality_id, name, kind) VALUES ($1, 'Exempel', 'police')`, [
        other.scope.municipalityId,
      ]),
    );
    await expect(write).rejects.toThrow('row-level security');
    const give = context.within(caller, (tx) =>
      tx.query('UPDATE organisation SET municipality_id = $1', [other.scope.municipalityId]),
    );
    await expect(give).rejects.toThrow('row-level security');
  });

  it('given a commit, then the scope is gone from the connection', async () => {
    const [inside] = await context.within(caller, (tx) => tx.query<{ scope: string }>(SCOPE));

    expect(inside?.scope).toBe(caller.scope.municipalityId);
    expect(await leftBehind()).toEqual(nothing);
  });

  it('given a rollback, then the scope is gone, the change undone and the value handed out', async () => {
    const value = await context.within(caller, async (tx) => {
      await buildOrganisation(tx);
      throw new Rollback('refused');
    });

    expect(value).toBe('refused');
    expect(await leftBehind()).toEqual(nothing);
    expect(await context.within(caller, (tx) => tx.query('SELECT FROM organisation'))).toHaveLength(1);
  });

  it('given an error in code or in SQL, then the scope is gone and the change undone', async () => {
    const broken = (work: () => Promise<unknown> | never) =>
      context.within(caller, async (tx) => {
        await buildOrganisation(tx);
        await work();
        await tx.query('SELECT no_such_function()');
      });

    await expect(broken(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(broken(() => Promise.resolve())).rejects.toThrow('no_such_function');
    expect(await leftBehind()).toEqual(nothing);
    expect(await context.within(caller, (tx) => tx.query('SELECT FROM organisation'))).toHaveLength(1);
  });

  it('given a connection that was lost in the middle, then the error comes out and the pool goes on', async () => {
    const lost = context.within(caller, (tx) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())'));
    await expect(lost).rejects.toThrow(/terminat/);

    expect(await leftBehind()).toEqual(nothing);
  });

  it('given hundreds of transactions of two municipalities on two connections, then each sees its own', async () => {
    const other = await context.coordinator();
    const seen = await Promise.all(
      Array.from({ length: 400 }, async (_, index) => {
        const by = index % 2 === 0 ? caller : other;
        const rows = await context.within(by, (tx) => tx.query<{ scope: string }>(SCOPE));
        return rows[0]?.scope === by.scope.municipalityId;
      }),
    );

    expect(seen.every(Boolean)).toBe(true);
  });

  it('given work for after the commit, then it runs after it, in order, and never after a rollback', async () => {
    const done: string[] = [];
    await context.within(caller, async (tx) => {
      tx.afterCommit(async () => {
        const rows = await context.within(caller, (later) => later.query('SELECT FROM organisation'));
        done.push(`sees ${rows.length}`);
      });
      tx.afterCommit(() => void done.push('second'));
      await buildOrganisation(tx);
      done.push('inside');
    });
    await context.within(caller, (tx) => {
      tx.afterCommit(() => void done.push('never'));
      throw new Rollback(null);
    });

    expect(done).toEqual(['inside', 'sees 2', 'second']);
  });

  it('given what is asked often, then each scope sees its own by the same plan, and a refusal undoes the write', async () => {
    const other = await context.coordinator();
    const own = (by: Caller) =>
      context.within(by, (tx) => tx.often('SELECT FROM organisation WHERE version < $1', [100]));
    const callers = Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? caller : other));
    const seen = await Promise.all(callers.map(own));
    expect(seen.map((rows) => rows.length)).toEqual(callers.map((by) => (by === caller ? 1 : 0)));

    const write = context.within(caller, async (tx) => {
      await buildOrganisation(tx);
      await tx.often('SELECT 1 / $1::int', [0]);
    });
    await expect(write).rejects.toThrow('division by zero');
    expect(await own(caller)).toHaveLength(1);
  });

  describe('and statements for its end', () => {
    const rename = (name: string) => ({
      name: 'spec-rename-at-the-end',
      sql: 'UPDATE organisation SET name = $1',
      parameters: [name],
    });
    const failing = { name: 'spec-failing-at-the-end', sql: 'SELECT 1 / ($1::int)', parameters: [0] };
    const names = (): Promise<unknown[]> =>
      context.within(caller, (tx) => tx.query('SELECT name FROM organisation ORDER BY name'));

    it('then they happen in order, once the work is done', async () => {
      await context.within(caller, async (tx) => {
        tx.atTheEnd(rename('First'));
        tx.atTheEnd(rename('Last'));
        await tx.query(`UPDATE organisation SET name = 'Before them'`);
      });

      expect(await names()).toEqual([{ name: 'Last' }]);
    });

    it('when one of them fails, then nothing has happened, nothing follows, and the connection is as before', async () => {
      const before = await names();
      const done: string[] = [];
      const write = context.within(caller, async (tx) => {
        tx.atTheEnd(rename('Lost'));
        tx.atTheEnd(failing);
        tx.afterCommit(() => void done.push('followed'));
        await tx.query(`UPDATE organisation SET name = 'Lost too'`);
      });
      await expect(write).rejects.toThrow('division by zero');

      expect(await names()).toEqual(before);
      expect(done).toEqual([]);
      expect(await leftBehind()).toEqual(nothing);
    });

    it('when the work is undone, then they do not happen', async () => {
      await context.within(caller, (tx) => {
        tx.atTheEnd(rename('Lost'));
        throw new Rollback(null);
      });

      expect(await names()).not.toContainEqual({ name: 'Lost' });
    });
  });

  it.each(['', 'no uuid', `'; DROP TABLE mailing; --`, '00000000-0000-0000-0000-00000000000'])(
    'given "%s" as an id, then no scope is minted from it',
    (id) => {
      expect(() => mintMunicipalityScope(id)).toThrow(TypeError);
    },
  );
});

describe('what is read by one query of its own', () => {
  let context: TestContext;
  let database: Database;
  let caller: Caller;
  const organisations = { name: 'spec-organisations', sql: 'SELECT id FROM organisation WHERE id <> $1' };
  const nobody = '00000000-0000-0000-0000-000000000000';

  beforeAll(async () => {
    context = await TestContext.startWith({ DATABASE_POOL_SIZE: '2' });
    database = context.get(Database);
    caller = await context.coordinator();
    await context.within(caller, (tx) => buildOrganisation(tx));
  });
  afterAll(() => context.stop());

  it('given scopes in turn on the same connections, then each sees its own rows and without one there are none', async () => {
    const other = await context.coordinator();
    const seen = (scope?: Caller['scope']) => database.readOnce(scope, organisations, [nobody]);
    const scopes = Array.from({ length: 8 }, () => [caller.scope, other.scope, undefined]).flat();
    const answers = await Promise.all(scopes.map(seen));

    expect(answers.map((rows) => rows.length)).toEqual(
      scopes.map((scope) => (scope === caller.scope ? 1 : 0)),
    );
  });

  it('given a query that fails, then it says so, and the connections answer as before', async () => {
    const failing = { name: 'spec-failing', sql: 'SELECT 1 / ($1::int)' };
    const asked = Array.from({ length: 6 }, () => database.readOnce(caller.scope, failing, [0]));
    for (const answer of asked) await expect(answer).rejects.toThrow('division by zero');

    const answers = await Promise.all(
      [1, 2, 3].map(() => database.readOnce(caller.scope, organisations, [nobody])),
    );
    expect(answers.map((rows) => rows.length)).toEqual([1, 1, 1]);
    expect(await context.within(caller, (tx) => tx.query('SELECT FROM organisation'))).toHaveLength(1);
  });

  it('given several statements of which a later one fails, then none of them has happened', async () => {
    const renamed = (name: string) => ({
      name: 'spec-rename',
      sql: 'UPDATE organisation SET name = $1 RETURNING name',
      parameters: [name],
    });
    const failing = { name: 'spec-failing-too', sql: 'SELECT 1 / ($1::int)', parameters: [0] };
    await expect(database.atOnce(caller.scope, [renamed('Lost'), failing])).rejects.toThrow(
      'division by zero',
    );
    const answers = await database.atOnce(caller.scope, [
      renamed('Kept'),
      { ...organisations, parameters: [nobody] },
    ]);

    expect(answers.map((rows) => rows.length)).toEqual([1, 1]);
    const names = await context.within(caller, (tx) => tx.query('SELECT name FROM organisation'));
    expect(names).toEqual([{ name: 'Kept' }]);
  });
});
