import { setTimeout as delay } from 'node:timers/promises';
import { RegularWork } from './regular-work';

describe('work that is done regularly', () => {
  it('given a start, then it is done at once and again, until it is stopped', async () => {
    const done: string[] = [];
    const work = new RegularWork(
      () => Promise.resolve(void done.push('done')),
      () => undefined,
    );
    work.start(5);
    expect(done).toHaveLength(1);
    while (done.length < 3) await delay(5);
    await work.stop();
    const stopped = done.length;
    await delay(30);

    expect(done).toHaveLength(stopped);
  });

  it('given that it takes longer than the time between, then it is done once at a time, and a stop waits for it', async () => {
    let [underWay, most, ended] = [0, 0, 0];
    let end: () => void = () => undefined;
    const work = new RegularWork(
      async () => {
        most = Math.max(most, (underWay += 1));
        await new Promise<void>((resolve) => (end = resolve));
        underWay -= 1;
        ended += 1;
      },
      () => undefined,
    );
    work.start(2);
    await delay(10);
    const stopped = work.stop();
    end();
    await stopped;

    expect([most, underWay, ended]).toEqual([1, 0, 1]);
  });

  it('given that it fails, then the failure is told and the next time comes all the same', async () => {
    const done: string[] = [];
    const told: string[] = [];
    const work = new RegularWork(
      () => {
        done.push('done');
        return done.length === 1 ? Promise.reject(new Error('away')) : Promise.resolve();
      },
      ({ message }) => told.push(message),
    );
    work.start(5);
    while (done.length < 2) await delay(5);
    await work.stop();

    expect(told).toEqual(['away']);
  });

  it('given that it was never started, then there is nothing to wait for', async () => {
    await expect(new RegularWork(() => Promise.reject(new Error('never')), fail).stop()).resolves.toBe(
      undefined,
    );
  });
});

function fail(error: Error): void {
  throw error;
}
