import { setImmediate as turn } from 'node:timers/promises';
import { Lanes } from './lanes';

/** Work that ends when it is told to. */
class Gate {
  started = 0;
  private readonly waiting: (() => void)[] = [];

  readonly work = async (): Promise<number> => {
    this.started += 1;
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    return 1;
  };

  readonly release = (): void => this.waiting.shift()?.();
}

describe('lanes', () => {
  it('given two lanes and three pieces of work, then the third waits for one to end', async () => {
    const lanes = new Lanes(2);
    const gate = new Gate();
    const all = [1, 2, 3].map(() => lanes.run(gate.work));
    await turn();
    expect(gate.started).toBe(2);

    gate.release();
    await turn();
    expect(gate.started).toBe(3);
    gate.release();
    gate.release();
    expect(await Promise.all(all)).toEqual([1, 1, 1]);
  });

  it('given work that fails, then its lane is free again', async () => {
    const lanes = new Lanes(1);

    await expect(lanes.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await lanes.run(() => Promise.resolve(7))).toBe(7);
  });

  it('given a stop, then what is under way ends first, and what waits never begins', async () => {
    const lanes = new Lanes(1);
    const gate = new Gate();
    const running = lanes.run(gate.work);
    const waiting = lanes.run(gate.work);
    let closed = false;
    const closing = lanes.close().then(() => (closed = true));
    await turn();
    expect(closed).toBe(false);

    gate.release();
    await closing;
    expect([await running, await waiting, gate.started]).toEqual([1, 0, 1]);
    expect(await lanes.run(gate.work)).toBe(0);
  });
});
