import { randomUUID } from 'node:crypto';
import { AccountService, MunicipalityFollowers } from '@samsyn/access';
import { Database } from '@samsyn/platform';
import { ActionPlanContext } from '../action-plan-context.builder';
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
});
