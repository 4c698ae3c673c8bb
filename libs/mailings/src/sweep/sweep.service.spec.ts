import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import {
  type Config,
  type Database,
  Figures,
  type JobQueues,
  type MunicipalityScope,
} from '@samsyn/platform';
import type { DispatchService } from '../dispatch/dispatch.service';
import { SweepService } from './sweep.service';

const municipalityId = '01970000-0000-7000-8000-000000000001';
const LOOK = 10;

describe('looking for due mail, again and again', () => {
  const ask = jest.fn<Promise<{ municipality_id: string }[]>, []>();
  const drain = jest.fn<Promise<void>, [MunicipalityScope]>();
  const stop = jest.fn(() => Promise.resolve());
  /** Milliseconds on this process's own clock. */
  let now = 1000;
  let figures: Figures;
  let sweep: SweepService;
  let wake: (payload: { municipalityId: string }) => Promise<void>;
  let warned: jest.SpyInstance<void, unknown[]>;

  beforeEach(() => {
    jest.resetAllMocks();
    ask.mockResolvedValue([]);
    drain.mockResolvedValue();
    warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    figures = new Figures();
    const work = (_queue: string, _concurrency: number, process: typeof wake) => (wake = process);
    sweep = new SweepService(
      { global: ask } as unknown as Database,
      { drain, stop } as unknown as DispatchService,
      { work } as unknown as JobQueues,
      { values: { SWEEP_SECONDS: LOOK / 1000 } } as Config,
      figures,
    );
  });
  afterEach(async () => {
    await sweep.beforeApplicationShutdown();
    jest.restoreAllMocks();
  });

  const age = async () => Number(/^samsyn_sweep_age_seconds (\S+)$/m.exec(await figures.text())?.[1]);
  const looks = async (times: number) => {
    const before = ask.mock.calls.length;
    while (ask.mock.calls.length < before + times) await wait(1);
  };
  const drained = () => drain.mock.calls.map(([scope]) => scope.municipalityId);

  it('given a municipality with due mail, then its mail is sent, and it is looked for more', async () => {
    ask.mockResolvedValueOnce([{ municipality_id: municipalityId }]);
    sweep.start();
    await looks(2);

    expect(drained()).toEqual([municipalityId]);
    expect(warned).not.toHaveBeenCalled();
  });

  it('given a database that is away, then that is told, it is asked again, and the age says since when nobody answered', async () => {
    ask.mockRejectedValue(new Error('away'));
    sweep.start();
    now += 90_000;
    await looks(2);
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('away'));
    expect(await age()).toBe(90);
    ask.mockResolvedValue([]);
    await looks(2);

    expect(await age()).toBe(0);
  });

  it('given an answer that is slow, then it is not asked a second time meanwhile', async () => {
    let answer: (rows: []) => void = () => undefined;
    ask.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    sweep.start();
    await wait(3 * LOOK);
    expect(ask).toHaveBeenCalledTimes(1);
    answer([]);
    await looks(1);
  });

  it('given a wake-up, then that municipality’s mail is sent, and nobody waits for it; what fails waits for the next look', async () => {
    sweep.start();
    let fail: (error: Error) => void = () => undefined;
    drain.mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
    await wake({ municipalityId });
    expect(drained()).toEqual([municipalityId]);
    fail(new Error('No mail today'));
    await wait(0);

    expect(warned.mock.calls).toEqual([[expect.stringContaining('No mail today')]]);
  });

  it('given that the process stops, then sending is stopped, and nobody looks again', async () => {
    sweep.start();
    await looks(1);
    await sweep.beforeApplicationShutdown();
    ask.mockClear();
    await wait(3 * LOOK);

    expect(ask).not.toHaveBeenCalled();
    expect(stop).toHaveBeenCalled();
  });
});
