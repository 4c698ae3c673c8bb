import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { TestContext } from '@samsyn/testing';
import { JobQueues } from './job-queues';

interface Payload {
  municipalityId: string;
}

describe('a queue on PostgreSQL', () => {
  let context: TestContext;
  let queues: JobQueues;

  beforeAll(async () => {
    context = await TestContext.start();
    queues = context.get(JobQueues);
  });
  afterAll(() => context.stop());

  /** A queue of the test's own and what its worker has been given. */
  function started(process: (payload: Payload) => Promise<void> = () => Promise.resolve()) {
    const name = `example-${randomUUID()}`;
    const queue = queues.queue<Payload>(name);
    const done: string[] = [];
    queues.work<Payload>(name, 2, async (payload) => {
      done.push(payload.municipalityId);
      await process(payload);
    });
    return { queue, done };
  }

  async function until(enough: () => boolean): Promise<void> {
    for (let waited = 0; !enough() && waited < 10_000; waited += 50) await wait(50);
  }

  it('given a job, then a worker is given its payload', async () => {
    const { queue, done } = started();
    await queue.add({ municipalityId: 'one' }, { jobId: 'job-one' });
    await until(() => done.length > 0);

    expect(done).toEqual(['one']);
  });

  it('given the same job twice before it runs, then it runs once; after it has run, it may be added again', async () => {
    const { queue, done } = started();
    await queue.add({ municipalityId: 'one' }, { jobId: 'job-one', delay: 1000 });
    await queue.add({ municipalityId: 'one' }, { jobId: 'job-one', delay: 1000 });
    await until(() => done.length > 0);
    await wait(600);
    expect(done).toEqual(['one']);

    await queue.add({ municipalityId: 'again' }, { jobId: 'job-one' });
    await until(() => done.length > 1);
    expect(done).toEqual(['one', 'again']);
  });

  it('given a job that fails, then the next runs all the same, and its id is free again', async () => {
    const { queue, done } = started(({ municipalityId }) =>
      municipalityId === 'broken' ? Promise.reject(new Error('broken')) : Promise.resolve(),
    );
    await queue.add({ municipalityId: 'broken' }, { jobId: 'job-one' });
    await queue.add({ municipalityId: 'whole' }, { jobId: 'job-two' });
    await until(() => done.length > 1);
    // it is free once the queue has noted the failure, and nobody tells when that is
    for (let times = 0; done.length < 3 && times < 100; times += 1) {
      await queue.add({ municipalityId: 'repaired' }, { jobId: 'job-one' });
      await wait(100);
    }

    expect(done.slice(0, 3)).toEqual(['broken', 'whole', 'repaired']);
    expect(new Set(done.slice(2))).toEqual(new Set(['repaired']));
  });
});
