import { setImmediate as turn } from 'node:timers/promises';
import { FairQueue } from './fair-queue';

describe('a queue that is fair to its owners', () => {
  it('given one who has put in much, then each other’s work is taken in turn with it, in order', async () => {
    const queue = new FairQueue(1);
    const done: string[] = [];
    const put = (owner: string, name: string) =>
      queue.run(owner, async () => {
        await turn();
        done.push(name);
      });
    await Promise.all([
      ...['a1', 'a2', 'a3', 'a4'].map((name) => put('a', name)),
      ...['b1', 'b2'].map((name) => put('b', name)),
      put('c', 'c1'),
    ]);

    expect(done).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  it('given work that fails, then its place is free again, and never more is under way than there are places', async () => {
    const queue = new FairQueue(2);
    let [running, most] = [0, 0];
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
      throw new Error('broken');
    };
    const ends = await Promise.allSettled(Array.from({ length: 7 }, () => queue.run('a', work)));

    expect(ends.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 'rejected'));
    expect([running, most]).toEqual([0, 2]);
  });
});
