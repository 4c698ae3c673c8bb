import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { AccountService, MunicipalityDirectory, MunicipalityFollowers } from '@samsyn/access';
import { Database } from '@samsyn/platform';
import { ActionPlanContext } from '../action-plan-context.builder';
import { PlanRemindersService } from './plan-reminders.service';
import { WatchRemindersService } from './watch-reminders.service';

describe('what climbs to who coordinates', () => {
  let plans: ActionPlanContext;

  beforeAll(async () => {
    plans = await ActionPlanContext.start();
  });
  beforeEach(() => plans.begin());
  afterAll(() => plans.stop());

  const setRoles = (accountId: string, roles: ('coordinator' | 'reader')[]) =>
    plans.context.within(plans.caller, (tx) =>
      plans.context.get(AccountService).setMembership(tx, { accountId, roles }),
    );
  const told = async (action: { id: string; version: number }) =>
    (await plans.planned(action)).flatMap(({ person }) => (person?.startsWith('account:') ? person : []));

  it('given another coordinates since it was planned, then the next look plans it for them, whoever was meant before', async () => {
    const overdue = await plans.create();
    const ahead = await plans.create({ dueOn: '2027-09-30' });
    expect([await told(overdue), await told(ahead)]).toEqual([[], []]);

    await setRoles(plans.caller.accountId, ['coordinator']);
    await plans.context.get(WatchRemindersService).plan();
    const sam = `account:${plans.caller.accountId}`;
    expect([await told(overdue), await told(ahead)]).toEqual([[sam], []]);

    const next = randomUUID();
    await plans.context
      .get(Database)
      .global((manager) =>
        manager.query(`INSERT INTO account (id, email, name) VALUES ($1, $2, 'Kim Exempel')`, [
          next,
          `${next}@exempelkommun.example`,
        ]),
      );
    await setRoles(next, ['coordinator']);
    await setRoles(plans.caller.accountId, ['reader']);
    await plans.context.within(plans.caller, (tx) =>
      plans.context.get(MunicipalityFollowers).presenceChanged(tx),
    );
    expect(await told(overdue)).toEqual([`account:${next}`]);
  });

  it('given a process that begins to look, then it looks at once, and one municipality that fails holds up no other', async () => {
    const overdue = await plans.create();
    await setRoles(plans.caller.accountId, ['coordinator']);
    const failing = (await plans.context.coordinator()).scope;
    const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    jest
      .spyOn(plans.context.get(MunicipalityDirectory), 'scopes')
      .mockResolvedValue([failing, plans.caller.scope]);
    jest
      .spyOn(plans.context.get(PlanRemindersService), 'presenceChanged')
      .mockRejectedValueOnce(new Error('No plan today'));
    const watching = plans.context.get(WatchRemindersService);
    watching.start();
    await watching.beforeApplicationShutdown();
    const warnings = [...warned.mock.calls];
    jest.restoreAllMocks();

    expect(await told(overdue)).toEqual([`account:${plans.caller.accountId}`]);
    expect(warnings).toEqual([
      [expect.stringMatching(new RegExp(`${failing.municipalityId}.*No plan today`))],
    ]);
  });
});
