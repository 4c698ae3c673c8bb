import { randomUUID } from 'node:crypto';
import type { TaskKindName, TaskView } from '@samsyn/contract';
import type { Caller, Transaction } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { BeginTaskService } from '../begin-task/begin-task.service';
import { GetTaskService } from '../get-task/get-task.service';
import type { TaskKind } from '../task-kind';
import { TaskKinds } from '../task-kinds';
import { TasksModule } from '../tasks.module';
import { RunTasksService } from './run-tasks.service';
import { TaskStepService } from './task-step.service';

const STEP = 3;

/** Long work whose effect is a row per thing, of which there can be only one; the row names its transaction. */
class ExampleTask implements TaskKind {
  readonly kind = 'example.mark';
  readonly stepSize = STEP;
  /** Things that cannot be done. */
  readonly broken = new Set<string>();
  /** Of which it was told that they could not. */
  readonly givenUp: string[] = [];
  /** Happens after the things of a step have been done, and before they are counted. */
  before: (tx: Transaction) => Promise<void> = () => Promise.resolve();

  async step(tx: Transaction, itemIds: readonly string[]): Promise<void> {
    for (const id of itemIds) {
      await tx.query(
        `INSERT INTO calendar_period (municipality_id, id, kind, name, recurs, from_day, to_day)
         VALUES ($1, $2, 'day-off', txid_current()::text, 'yearly', '05-01', '05-01')`,
        [tx.scope.municipalityId, id],
      );
      if (this.broken.has(id)) throw new Error('It cannot be marked');
    }
    await this.before(tx);
  }

  gaveUp(_tx: Transaction, itemId: string): Promise<void> {
    this.givenUp.push(itemId);
    return Promise.resolve();
  }
}

describe('long work', () => {
  let context: TestContext;
  let example: ExampleTask;
  let caller: Caller;
  let subject: { type: string; id: string };

  beforeAll(async () => {
    context = await TestContext.start(TasksModule);
    example = new ExampleTask();
    context.get(TaskKinds).register(example);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    subject = { type: 'body', id: randomUUID() };
    example.broken.clear();
    example.givenUp.length = 0;
    example.before = () => Promise.resolve();
  });
  afterAll(() => context.stop());

  const things = (count: number) => Array.from({ length: count }, () => randomUUID());
  const beginIn = (tx: Transaction, itemIds: string[], kind: TaskKindName = example.kind) =>
    context.get(BeginTaskService).begin(tx, { kind, subject, itemIds });
  const begin = async (itemIds: string[], by = caller): Promise<string> => {
    const [id] = await context.within(by, (tx) => beginIn(tx, itemIds));
    return id ?? '';
  };
  const get = async (id: string, by = caller): Promise<TaskView> =>
    valueOf(await context.get(GetTaskService).get(by.scope, id));
  const step = (by = caller) => context.get(TaskStepService).step(by.scope);
  const run = () => context.get(RunTasksService).run();
  /** What has been done, by the transaction that did it. */
  const marked = (by = caller) =>
    context.within(by, async (tx) => {
      const rows = await tx.query<{ id: string; name: string }>(
        `SELECT id, name FROM calendar_period WHERE kind = 'day-off'`,
      );
      return new Map(rows.map(({ id, name }) => [id, name]));
    });

  it('given a write that is undone, then there is no task', async () => {
    let id = '';
    const undone = context.within(caller, async (tx) => {
      [id = ''] = await beginIn(tx, things(1));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');

    expect(codeOf(await context.get(GetTaskService).get(caller.scope, id))).toBe('task.missing');
  });

  it('given nothing to do, then no task is begun', async () => {
    expect(await context.within(caller, (tx) => beginIn(tx, []))).toEqual([]);
  });

  it('given more things than a step takes, then each step is a transaction of its own with no more, and is told', async () => {
    const items = things(2 * STEP + 1);
    const id = await begin(items);
    const waiting = { kind: 'example.mark', subject, total: items.length, failed: 0, failure: null };
    expect(await get(id)).toEqual({
      ...waiting,
      id,
      state: 'waiting',
      done: 0,
      startedAt: null,
      finishedAt: null,
    });
    const startedAt = expect.any(String);
    await step();
    expect(await get(id)).toMatchObject({ state: 'running', done: STEP, startedAt, finishedAt: null });
    expect([...(await marked()).keys()].toSorted()).toEqual(items.slice(0, STEP).toSorted());
    context.clock.advance(60_000);
    await run();

    const { startedAt: began, finishedAt, ...rest } = await get(id);
    expect(rest).toMatchObject({ ...waiting, state: 'done', done: items.length });
    expect(Date.parse(finishedAt ?? '') - Date.parse(began ?? '')).toBeGreaterThanOrEqual(60_000);
    const transactions = await marked();
    expect([...transactions.keys()].toSorted()).toEqual(items.toSorted());
    expect(new Set(transactions.values()).size).toBe(3);
    expect(await step()).toBe(false);
  });

  it('given a crash in the middle of a step, when somebody goes on, then nothing is done twice or left out', async () => {
    const items = things(2 * STEP);
    const id = await begin(items);
    await step();
    example.before = () =>
      Promise.reject(Object.assign(new Error('Connection terminated'), { code: '57P01' }));
    await expect(step()).rejects.toThrow('Connection terminated');
    expect(await get(id)).toMatchObject({ state: 'running', done: STEP, failed: 0 });
    expect((await marked()).size).toBe(STEP);
    example.before = () => Promise.resolve();
    await run();

    expect(await get(id)).toMatchObject({ state: 'done', done: 2 * STEP, failed: 0 });
    expect([...(await marked()).keys()].toSorted()).toEqual(items.toSorted());
  });

  it('given two who would do the same step, then one of them passes it over', async () => {
    const id = await begin(things(2 * STEP));
    const answers: boolean[] = [];
    example.before = async () => {
      example.before = () => Promise.resolve();
      answers.push(await step());
    };
    answers.push(await step());

    expect(answers).toEqual([false, true]);
    expect(await get(id)).toMatchObject({ done: STEP });
  });

  it('given many who run at once, then each thing is done once', async () => {
    const items = things(10 * STEP);
    const id = await begin(items);
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        while ((await get(id)).finishedAt === null) await step();
      }),
    );

    expect(await get(id)).toMatchObject({ state: 'done', done: items.length, failed: 0 });
    expect([...(await marked()).keys()].toSorted()).toEqual(items.toSorted());
  });

  it('given a newer task about the same while the first runs, then the first leaves the rest to it', async () => {
    const first = await begin(things(2 * STEP));
    await step();
    const items = things(2);
    const second = await begin(items);
    await run();

    expect(await get(first)).toMatchObject({ state: 'superseded', done: STEP });
    expect((await get(first)).finishedAt).not.toBeNull();
    expect(await get(second)).toMatchObject({ state: 'done', done: 2 });
    expect((await marked()).size).toBe(STEP + 2);
  });

  it('given a newer task about the same that is undone, or one about something else, then the first goes on', async () => {
    const first = await begin(things(STEP));
    const undone = context.within(caller, async (tx) => {
      await beginIn(tx, things(1));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    subject = { type: 'body', id: randomUUID() };
    const other = await begin(things(1));
    await run();

    expect([(await get(first)).state, (await get(other)).state]).toEqual(['done', 'done']);
  });

  it('given two at once about the same, then the one that commits first leaves the rest to the other', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let slow: Promise<string> | undefined;
    const began = new Promise<void>((resolve) => {
      slow = context.within(caller, async (tx) => {
        const [id = ''] = await beginIn(tx, things(1));
        resolve();
        await held;
        return id;
      });
    });
    await began;
    const committed: string[] = [];
    const quick = begin(things(1)).finally(() => committed.push('second'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(committed).toEqual([]);
    release();
    const [first, second] = [await slow, await quick];
    await run();

    expect([(await get(first ?? '')).state, (await get(second)).state]).toEqual(['superseded', 'done']);
  });

  it('given a thing that cannot be done, then the others are, and the task has failed with its code', async () => {
    const items = things(2 * STEP);
    const id = await begin(items);
    example.broken.add(items[1] ?? '');
    await run();

    expect(await get(id)).toMatchObject({
      state: 'failed',
      done: 2 * STEP,
      failed: 1,
      failure: 'task.item-failed',
    });
    expect([...(await marked()).keys()].toSorted()).toEqual(
      items.filter((_, index) => index !== 1).toSorted(),
    );
    expect(example.givenUp).toEqual([items[1]]);
  });

  it('given a kind that nobody here owns, then its task stays in line and holds up no other', async () => {
    const [stranger = ''] = await context.within(caller, (tx) => beginIn(tx, things(1), 'example.unknown'));
    const own = await begin(things(1));
    await run();

    expect(await get(stranger)).toMatchObject({ state: 'waiting', done: 0 });
    expect((await get(own)).state).toBe('done');
  });

  it('given tasks in two municipalities, then they take turns, and neither sees the other’s', async () => {
    const neighbour = await context.coordinator();
    const [here, there] = [await begin(things(2 * STEP)), await begin(things(2 * STEP), neighbour)];
    const turns: string[] = [];
    example.before = async ({ scope }) => {
      turns.push(scope.municipalityId);
    };
    await run();

    expect((await get(here)).state).toBe('done');
    expect((await get(there, neighbour)).state).toBe('done');
    expect(codeOf(await context.get(GetTaskService).get(caller.scope, there))).toBe('task.missing');
    expect(turns).toHaveLength(4);
    expect(new Set(turns.slice(0, 2)).size).toBe(2);
    expect(turns.slice(2)).toEqual(turns.slice(0, 2));
  });
});
