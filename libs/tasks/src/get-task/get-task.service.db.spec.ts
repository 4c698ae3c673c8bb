import { randomUUID } from 'node:crypto';
import type { Caller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { BeginTaskService } from '../begin-task/begin-task.service';
import { TasksModule } from '../tasks.module';
import { ListTasksService } from '../list-tasks/list-tasks.service';
import { GetTaskService } from './get-task.service';

describe('long work that is asked about', () => {
  let context: TestContext;
  let caller: Caller;
  const subject = { type: 'body', id: randomUUID() };

  beforeAll(async () => {
    context = await TestContext.start(TasksModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
  });
  afterAll(() => context.stop());

  const begin = (itemIds: string[], of = subject) =>
    context.within(caller, async (tx) => {
      const task = { kind: 'example.asked', subject: of, itemIds } as const;
      const [id] = await context.get(BeginTaskService).begin(tx, task);
      return id ?? '';
    });
  /** A task about something else than the others. */
  const about = () => begin([randomUUID()], { type: 'body', id: randomUUID() });
  const get = (id: string, by = caller) => context.get(GetTaskService).get(by.scope, id);

  it('given two tasks, then each is told by its own id', async () => {
    const [first, second] = [await begin([randomUUID()]), await begin([randomUUID(), randomUUID()])];

    expect(valueOf(await get(first))).toMatchObject({ id: first, subject, total: 1, state: 'waiting' });
    expect(valueOf(await get(second))).toMatchObject({ id: second, subject, total: 2, done: 0 });
  });

  it('given work that goes on, has just ended or ended long ago, then a page that is loaded again finds what is of the present', async () => {
    const present = async (by = caller) =>
      (await context.get(ListTasksService).list(by.scope)).items.map(({ id, state }) => [id, state]);
    const ended = (id: string, state: string, minutesAgo: number) =>
      context.within(caller, (tx) =>
        tx.query(
          `UPDATE task SET state = $2, done = 1, failed = CASE WHEN $2 = 'failed' THEN 1 ELSE 0 END,
                  finished_at = product_now() - $3 * interval '1 minute' WHERE id = $1`,
          [id, state, minutesAgo],
        ),
      );
    const overtaken = await begin([randomUUID()]);
    const [just, long, failed, failedLong] = [await about(), await about(), await about(), await about()];
    await ended(just, 'done', 0.5);
    await ended(long, 'done', 2);
    await ended(failed, 'failed', 50);
    await ended(failedLong, 'failed', 70);
    await ended(overtaken, 'failed', 0);
    const open = await begin([randomUUID()]);

    expect(await present()).toEqual([
      [just, 'done'],
      [failed, 'failed'],
      [open, 'waiting'],
    ]);
    expect(await present(await context.coordinator())).toEqual([]);
  });

  it('given another municipality, or an id of none, then there is no such task', async () => {
    const id = await begin([randomUUID()]);
    const foreigner = await context.coordinator();

    expect(codeOf(await get(id, foreigner))).toBe('task.missing');
    expect(codeOf(await get(randomUUID()))).toBe('task.missing');
  });
});
