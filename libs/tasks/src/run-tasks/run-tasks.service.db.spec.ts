import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { TaskKindName, TaskState } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { TestContext, valueOf } from '@samsyn/testing';
import { BeginTaskService } from '../begin-task/begin-task.service';
import { GetTaskService } from '../get-task/get-task.service';
import type { TaskKind } from '../task-kind';
import { TaskKinds } from '../task-kinds';
import { TasksModule } from '../tasks.module';
import { RunTasksService } from './run-tasks.service';
import { TaskStepService } from './task-step.service';

describe('a process that does long work', () => {
  let context: TestContext;
  let caller: Caller;
  /** Happens in each step. */
  let step: () => Promise<void>;
  const example: TaskKind = { kind: 'example.wait', stepSize: 1, step: () => step() };

  beforeEach(async () => {
    step = () => Promise.resolve();
    // so seldom that what is done was begun by something else
    context = await TestContext.startWith({ SWEEP_SECONDS: '300' }, TasksModule);
    context.get(TaskKinds).register(example);
    caller = await context.coordinator();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await context.stop();
  });

  const begin = (count = 1, kind: TaskKindName = example.kind) =>
    context.within(caller, async (tx) => {
      const itemIds = Array.from({ length: count }, () => randomUUID());
      const subject = { type: 'body', id: randomUUID() };
      const [id] = await context.get(BeginTaskService).begin(tx, { kind, subject, itemIds });
      return id ?? '';
    });
  const task = async (id: string) => valueOf(await context.get(GetTaskService).get(caller.scope, id));
  const comesTo = async (id: string, state: TaskState) => {
    for (let waited = 0; waited < 10_000 && (await task(id)).state !== state; waited += 20) await wait(20);
    return (await task(id)).state;
  };

  it('given work that is left from before, then it is done at once, and what is begun later when that is written', async () => {
    const left = await begin();
    context.get(RunTasksService).start();
    expect(await comesTo(left, 'done')).toBe('done');

    expect(await comesTo(await begin(), 'done')).toBe('done');
  });

  it('given that it stops in the middle of work, then the step it is at is ended, and the rest left', async () => {
    const id = await begin(3);
    const running = context.get(RunTasksService);
    const began = new Promise<void>((resolve) => {
      step = () => {
        resolve();
        return wait(50);
      };
    });
    void running.run();
    await began;
    await running.beforeApplicationShutdown();
    expect(await task(id)).toMatchObject({ state: 'running', done: 1 });
    await running.run();

    expect(await task(id)).toMatchObject({ state: 'running', done: 1 });
  });

  it('given that it never did any, then it stops all the same', async () => {
    await expect(context.get(RunTasksService).beforeApplicationShutdown()).resolves.toBeUndefined();
  });

  it('given a step that fails in passing, then it is tried no more for now, and by the next look', async () => {
    const id = await begin(2);
    step = () => Promise.reject(Object.assign(new Error('Connection terminated'), { code: '57P01' }));
    await context.get(RunTasksService).run();
    expect(await task(id)).toMatchObject({ state: 'waiting', done: 0 });
    step = () => Promise.resolve();
    await context.get(RunTasksService).run();

    expect(await task(id)).toMatchObject({ state: 'done', failed: 0 });
  });

  it('given a kind that nobody here owns, then whoever runs it is told once, however often it is looked', async () => {
    const told = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    await begin(1, 'example.unknown');
    await begin(1, 'example.unknown');
    for (let look = 0; look < 3; look += 1) await context.get(TaskStepService).step(caller.scope);

    expect(told.mock.calls).toEqual([[expect.stringContaining('example.unknown')]]);
  });
});
