import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { UpdateMailing } from '@samsyn/contract';
import type { JobQueues, MunicipalityScope } from '@samsyn/platform';
import { valueOf } from '@samsyn/testing';
import { Client } from 'pg';
import { LedgerContext } from '../ledger-context.builder';
import { UpdateMailingService } from '../update-mailing/update-mailing.service';
import { DUE_QUEUE, WakeService } from './wake.service';

const HOUR = 3_600_000;

describe('waking at the minute in which mail falls due', () => {
  let ledger: LedgerContext;
  let queue: Client;

  beforeAll(async () => {
    ledger = await LedgerContext.start();
    queue = new Client({ connectionString: ledger.context.databaseUrl });
    await queue.connect();
  });
  beforeEach(() => ledger.begin());
  afterAll(async () => {
    await queue.end();
    await ledger.stop();
  });

  const inAnHour = (seconds = 0) => new Date(ledger.context.clock.now().getTime() + HOUR + seconds * 1000);
  const wake = (due: Date[], scope: MunicipalityScope = ledger.caller.scope) =>
    ledger.context.get(WakeService).at(scope, due);
  /** What the queue has been asked for a municipality, oldest first, by its own account. */
  const asked = async ({ municipalityId }: MunicipalityScope = ledger.caller.scope) => {
    const { rows } = await queue.query<{ event: string }>(
      `SELECT event FROM bullmq.event WHERE queue = $1 AND data ->> 'jobId' LIKE $2 AND event IN ('added', 'duplicated')
       ORDER BY id`,
      [DUE_QUEUE, `due-${municipalityId}-%`],
    );
    return rows.map(({ event }) => event);
  };

  /** The same, once there are so many of an event: no worker takes the jobs here, so that a second one of a name is told as such. */
  const askedFor = async (jobs: number, scope?: MunicipalityScope, event = 'added') => {
    let events = await asked(scope);
    for (let waited = 0; waited < 10_000 && count(events, event) < jobs; waited += 50) {
      await wait(50);
      events = await asked(scope);
    }
    return events;
  };

  it('given many mails of one minute, one after the other, then the queue is asked for it once', async () => {
    wake([inAnHour()]);
    await askedFor(1);
    for (let second = 1; second < 10; second += 1) wake([inAnHour(second)]);
    wake([inAnHour(60)]);

    expect(await askedFor(2)).toEqual(['added', 'added']);
  });

  it('given a mail that falls due later in a minute whose job has had its time, then the queue is asked again', async () => {
    wake([inAnHour(10)]);
    await askedFor(1);
    const later = inAnHour(50);
    ledger.context.clock.advance(HOUR + 20_000);
    wake([later]);

    expect(await askedFor(1, undefined, 'duplicated')).toEqual(['added', 'duplicated']);
  });

  it('given the same minute of another municipality, then it is asked for too', async () => {
    const other = await ledger.context.coordinator();
    wake([inAnHour()]);
    wake([inAnHour()], other.scope);

    expect(await askedFor(1, other.scope)).toEqual(['added']);
  });

  it('given a queue that is away, then how many wake-ups were lost is told, and it is asked again for the same minute', async () => {
    const told = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    const add = jest.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(undefined);
    const waking = new WakeService({ queue: () => ({ add }) } as unknown as JobQueues, ledger.context.clock);
    waking.at(ledger.caller.scope, [inAnHour(), inAnHour(60)]);
    await wait(0);
    expect(told.mock.calls).toEqual([[expect.stringMatching(/^1 wake-ups? /)]]);
    waking.at(ledger.caller.scope, [inAnHour(), inAnHour(60)]);
    await wait(0);

    expect(told).toHaveBeenCalledTimes(1);
    expect(add).toHaveBeenCalledTimes(3);
    const [first, , again] = add.mock.calls as [unknown, { jobId: string }][];
    expect(again?.[1].jobId).toBe(first?.[1].jobId);
    told.mockRestore();
  });

  it('given a mail that a person moves, and then sends now, then the queue is asked at once each time', async () => {
    const subject = await ledger.plan([ledger.mailing({ dueAt: inAnHour() })]);
    await askedFor(1);
    const { id } = await ledger.row(subject);
    const update = (yours: UpdateMailing) =>
      ledger.context.get(UpdateMailingService).update(ledger.caller, id, yours);
    valueOf(await update({ action: 'set-due', dueAt: inAnHour(120).toISOString(), version: 1 }));
    expect(await askedFor(2)).toEqual(['added', 'added']);
    valueOf(await update({ action: 'send', version: 2 }));

    expect(await askedFor(3)).toEqual(['added', 'added', 'added']);
  });
});

function count(events: readonly string[], kind: string): number {
  return events.filter((event) => event === kind).length;
}
