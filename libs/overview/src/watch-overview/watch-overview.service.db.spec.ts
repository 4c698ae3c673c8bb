import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { AccountService, MunicipalityFollowers } from '@samsyn/access';
import { OutcomeFollowers, ReplanService } from '@samsyn/mailings';
import { MeetingFollowers } from '@samsyn/meetings';
import type { SignedInCaller, Transaction } from '@samsyn/platform';
import { OverviewContext, wednesday } from '../overview-context.builder';
import { WatchOverviewService } from './watch-overview.service';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('when the mails about what needs the coordinator are planned', () => {
  let overview: OverviewContext;

  beforeAll(async () => {
    overview = await OverviewContext.start();
  });
  beforeEach(() => coordinated());
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => overview.stop());

  /** A municipality of the test's own, with somebody to tell. */
  const coordinated = async (): Promise<SignedInCaller> => {
    await overview.begin();
    const { context, caller } = overview;
    await context.within(caller, (tx) =>
      context.get(AccountService).setMembership(tx, { accountId: caller.accountId, roles: ['coordinator'] }),
    );
    return caller;
  };
  const watching = () => overview.context.get(WatchOverviewService);
  /** How many lists for the next Monday are planned. */
  const lists = async (by = overview.caller) => {
    const rows = await overview.context.within(by, (tx) =>
      tx.query(`SELECT id FROM mailing WHERE kind = 'overview.monday-list' AND state = 'pending'`),
    );
    return rows.length;
  };
  const when = (happens: (tx: Transaction) => Promise<unknown>) =>
    overview.context.within(overview.caller, async (tx) => {
      await happens(tx);
    });

  it('given that a process begins to look, then they are planned at once, and looking ends with the process', async () => {
    watching().start();
    for (let waited = 0; waited < 10_000 && (await lists()) === 0; waited += 20) await wait(20);
    expect(await lists()).toBe(1);

    await expect(watching().beforeApplicationShutdown()).resolves.toBeUndefined();
  });

  it('given a municipality whose mails cannot be planned, then the others’ are, that is told, and it has its turn the next time', async () => {
    const callers = [overview.caller, await coordinated()];
    const counts = () => Promise.all(callers.map((each) => lists(each)));
    const told = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    const planning = overview.context.get(ReplanService);
    const replan = planning.replan.bind(planning);
    jest.spyOn(planning, 'replan').mockImplementation((tx, subject) => {
      if (tx.scope.municipalityId === callers[0]?.scope.municipalityId) throw new Error('No plan today');
      return replan(tx, subject);
    });
    await watching().plan();
    expect(await counts()).toEqual([0, 1]);
    expect(told.mock.calls).toEqual([
      [expect.stringMatching(new RegExp(`${callers[0]?.scope.municipalityId}.*No plan today`))],
    ]);
    jest.restoreAllMocks();
    await watching().plan();

    expect(await counts()).toEqual([1, 1]);
  });

  it.each<[string, (context: OverviewContext['context'], tx: Transaction) => Promise<unknown>]>([
    ['mail that has failed', (context, tx) => context.get(OutcomeFollowers).mailFailed(tx)],
    ['an absence of who leads', (context, tx) => context.get(MunicipalityFollowers).presenceChanged(tx)],
    ['another day off', (context, tx) => context.get(MunicipalityFollowers).calendarChanged(tx)],
  ])('given %s, then they are planned anew with it', async (_what, happens) => {
    await when((tx) => happens(overview.context, tx));

    expect(await lists()).toBe(1);
  });

  it.each([
    ['within a week', 8 * DAY - HOUR, 1],
    ['later than that', 8 * DAY + HOUR, 0],
  ])(
    'given that somebody declines a meeting %s, then so many are planned at once',
    async (_when, ahead, planned) => {
      const startsAt = new Date(wednesday.getTime() + ahead);
      await when((tx) => overview.context.get(MeetingFollowers).declined(tx, { id: '', startsAt }));

      expect(await lists()).toBe(planned);
    },
  );

  it('given another day off, then nothing takes long on its account', async () => {
    await when(async (tx) => {
      expect(await overview.context.get(MunicipalityFollowers).calendarChanged(tx)).toEqual([]);
    });
  });
});
