import { randomUUID } from 'node:crypto';
import type { Caller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { BeginTaskService } from '../begin-task/begin-task.service';
import { TasksModule } from '../tasks.module';
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

  const begin = (itemIds: string[]) =>
    context.within(caller, async (tx) => {
      const task = { kind: 'example.asked', subject, itemIds } as const;
      const [id] = await context.get(BeginTaskService).begin(tx, task);
      return id ?? '';
    });
  const get = (id: string, by = caller) => context.get(GetTaskService).get(by.scope, id);

  it('given two tasks, then each is told by its own id', async () => {
    const [first, second] = [await begin([randomUUID()]), await begin([randomUUID(), randomUUID()])];

    expect(valueOf(await get(first))).toMatchObject({ id: first, subject, total: 1, state: 'waiting' });
    expect(valueOf(await get(second))).toMatchObject({ id: second, subject, total: 2, done: 0 });
  });

  it('given another municipality, or an id of none, then there is no such task', async () => {
    const id = await begin([randomUUID()]);
    const foreigner = await context.coordinator();

    expect(codeOf(await get(id, foreigner))).toBe('task.missing');
    expect(codeOf(await get(randomUUID()))).toBe('task.missing');
  });
});
