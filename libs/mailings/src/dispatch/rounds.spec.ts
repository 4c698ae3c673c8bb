import { setImmediate as turn } from 'node:timers/promises';
import type { MunicipalityScope } from '@samsyn/platform';
import { type RoundLimits, Rounds } from './rounds';

const scopeOf = (municipalityId: string) => ({ municipalityId }) as MunicipalityScope;

/** Municipalities with so many batches each, which end when they are told to. */
class Example {
  readonly asked: string[] = [];
  readonly ends: (() => void)[] = [];
  broken = false;
  readonly rounds: Rounds;

  constructor(
    private readonly left: Record<string, number>,
    limits: Partial<RoundLimits> = {},
  ) {
    this.rounds = new Rounds({ turns: 1, batches: 100, batchesOfOne: 10, ...limits }, (scope) =>
      this.take(scope),
    );
  }

  async endAll(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      for (const end of this.ends.splice(0)) end();
      await turn();
    }
  }

  private async take({ municipalityId }: MunicipalityScope) {
    await turn();
    this.asked.push(municipalityId);
    if (this.broken) throw new Error('no database');
    const left = this.left[municipalityId] ?? 0;
    this.left[municipalityId] = left - 1;
    if (left <= 0) return { found: false, ended: Promise.resolve() };
    return { found: true, ended: new Promise<void>((resolve) => this.ends.push(resolve)) };
  }
}

async function turns(): Promise<void> {
  for (let round = 0; round < 50; round += 1) await turn();
}

describe('turns of municipalities', () => {
  it('given one with a backlog and others with little, then each gets a batch in turn', async () => {
    const example = new Example({ a: 5, b: 1, c: 2 });
    const drains = ['a', 'b', 'c'].map((id) => example.rounds.drain(scopeOf(id)));
    await turns();
    await example.endAll();
    await Promise.all(drains);

    expect(example.asked.slice(0, 8)).toEqual(['a', 'b', 'c', 'a', 'b', 'c', 'a', 'c']);
  });

  it('given a batch that does not end, then others are served, and its own go on up to a limit', async () => {
    const example = new Example({ a: 9, b: 1 }, { batchesOfOne: 2 });
    let drained = false;
    void example.rounds.drain(scopeOf('a')).then(() => (drained = true));
    await turns();
    expect(example.asked).toEqual(['a', 'a']);
    void example.rounds.drain(scopeOf('b'));
    await turns();

    expect(example.asked).toEqual(['a', 'a', 'b', 'b']);
    expect(drained).toBe(false);
  });

  it('given that it is asked for while it is being served, then there is one circuit, and one more turn', async () => {
    const example = new Example({ a: 0 });
    const first = example.rounds.drain(scopeOf('a'));
    const second = example.rounds.drain(scopeOf('a'));
    expect(second).toBe(first);
    await first;

    expect(example.asked).toEqual(['a', 'a']);
  });

  it('given a turn that throws, then whoever asked is told, and may ask again', async () => {
    const example = new Example({ a: 0 });
    example.broken = true;
    await expect(example.rounds.drain(scopeOf('a'))).rejects.toThrow('no database');
    example.broken = false;

    await expect(example.rounds.drain(scopeOf('a'))).resolves.toBeUndefined();
  });

  it('given a stop, then no more turns begin, and it waits for the batches under way', async () => {
    const example = new Example({ a: 9 }, { batchesOfOne: 1 });
    const drained = example.rounds.drain(scopeOf('a'));
    await turns();
    let closed = false;
    const closing = example.rounds.close().then(() => (closed = true));
    await turns();
    expect(closed).toBe(false);
    example.ends.splice(0).forEach((end) => end());
    await Promise.all([closing, drained]);
    await example.rounds.drain(scopeOf('b'));

    expect(example.asked).toEqual(['a']);
  });
});
