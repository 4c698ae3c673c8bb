import { randomUUID } from 'node:crypto';
import { type Caller, MailOutlook } from '@samsyn/platform';
import { TestContext } from '@samsyn/testing';
import { ListTasksService } from '../list-tasks/list-tasks.service';
import type { TaskKind } from '../task-kind';
import { TaskKinds } from '../task-kinds';
import { TasksModule } from '../tasks.module';
import { BeginTaskService } from './begin-task.service';

const subject = { type: 'body', id: randomUUID() };

describe('a write that causes long work', () => {
  let context: TestContext;
  let caller: Caller;
  /** The steps that were taken, each with what it was about. */
  const steps: { itemIds: readonly string[]; subject: object }[] = [];
  const example: TaskKind = {
    kind: 'example.rename',
    stepSize: 2,
    async step(tx, itemIds, about) {
      steps.push({ itemIds, subject: about });
      for (const id of itemIds) {
        await tx.query(
          `INSERT INTO calendar_period (municipality_id, id, kind, name, recurs, from_day, to_day)
           VALUES ($1, $2, 'day-off', 'Exempel', 'yearly', '05-01', '05-01')`,
          [tx.scope.municipalityId, id],
        );
      }
    },
  };

  beforeAll(async () => {
    context = await TestContext.start(TasksModule);
    context.get(TaskKinds).register(example);
  });
  beforeEach(async () => {
    steps.length = 0;
    caller = await context.coordinator();
  });
  afterAll(() => context.stop());

  const items = Array.from({ length: 5 }, () => randomUUID());
  /** @returns what has been done when the write is over. */
  const write = (outlook: MailOutlook | undefined) =>
    context.within(caller, async (tx) => {
      tx.outlook = outlook;
      const ids = await context
        .get(BeginTaskService)
        .begin(tx, { kind: example.kind, subject, itemIds: items });
      const done = await tx.query(`SELECT id FROM calendar_period WHERE kind = 'day-off'`);
      return { ids, done };
    });
  const listed = async () => (await context.get(ListTasksService).list(caller.scope)).items;

  it('given that nobody asks what it leads to, then it is only kept for later', async () => {
    const { ids, done } = await write(undefined);

    expect(done).toEqual([]);
    expect(steps).toEqual([]);
    expect(await listed()).toMatchObject([{ id: ids[0], total: 5, done: 0, state: 'waiting' }]);
  });

  it('given that somebody asks what it leads to, then it is tried a step at a time as a worker will, and undone', async () => {
    const { ids, done } = await write(new MailOutlook());

    expect(steps).toEqual([
      { itemIds: items.slice(0, 2), subject },
      { itemIds: items.slice(2, 4), subject },
      { itemIds: items.slice(4), subject },
    ]);
    expect(done).toEqual([]);
    expect(await listed()).toMatchObject([{ id: ids[0], total: 5, done: 0, state: 'waiting' }]);
  });
});
