import { civilDate, setAbsencesSchema } from '@samsyn/contract';
import type { SignedInCaller } from '@samsyn/platform';
import { TestContext } from '@samsyn/testing';
import { AccessModule } from '../access.module';
import { AccountService } from '../accounts/account.service';
import { MunicipalityFollowers } from '../municipality/municipality-followers';
import { AbsencesService } from './absences.service';

const summer = { from: civilDate('2027-07-05'), to: civilDate('2027-07-30') };
const easter = { from: civilDate('2027-03-25'), to: civilDate('2027-03-25') };

describe('when somebody is away', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  /** The municipalities that were told, each with what it then saw. */
  const told: [string, unknown][] = [];

  beforeAll(async () => {
    context = await TestContext.start(AccessModule);
    context.get(MunicipalityFollowers).register({
      calendarChanged: () => Promise.reject(new Error('Nobody’s calendar has changed')),
      presenceChanged: async (tx) => {
        const [row] = await tx.query<{ absences: unknown }>('SELECT absences FROM account WHERE id = $1', [
          caller.accountId,
        ]);
        told.push([tx.scope.municipalityId, row?.absences]);
      },
    });
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    told.length = 0;
  });
  afterAll(() => context.stop());

  const absences = () => context.get(AbsencesService);
  const join = (other: SignedInCaller) =>
    context.within(other, (tx) =>
      context
        .get(AccountService)
        .setMembership(tx, { accountId: caller.accountId, roles: ['backup-coordinator'] }),
    );

  it('given nothing said, then they are never away', async () => {
    expect(await absences().get(caller.accountId)).toEqual({ absences: [] });
  });

  it('given two times, when they are said, then they stand soonest first until others are said instead', async () => {
    expect(await absences().set(caller.accountId, { absences: [summer, easter] })).toEqual({
      absences: [easter, summer],
    });
    expect(await absences().get(caller.accountId)).toEqual({ absences: [easter, summer] });

    await absences().set(caller.accountId, { absences: [summer] });
    expect(await absences().get(caller.accountId)).toEqual({ absences: [summer] });
    expect(await absences().get((await context.coordinator()).accountId)).toEqual({ absences: [] });
  });

  it('given roles in two municipalities, when it is said, then both follow, and see it', async () => {
    const other = await context.coordinator();
    await join(caller);
    await join(other);
    await absences().set(caller.accountId, { absences: [easter] });

    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([caller, other].map(({ scope }) => [scope.municipalityId, [easter]])),
    );
  });

  it('given roles in two municipalities, when it is said, then each keeps that it was, and by whom; a third does not', async () => {
    const [other, third] = [await context.coordinator(), await context.coordinator()];
    await join(caller);
    await join(other);
    await absences().set(caller.accountId, { absences: [summer, easter] });

    const kept = (by: SignedInCaller) =>
      context.within(by, (tx) =>
        tx.query('SELECT account_id, actor, action, subject_id, detail FROM audit_entry'),
      );
    const row = {
      account_id: caller.accountId,
      actor: `account:${caller.accountId}`,
      action: 'absences.set',
      subject_id: caller.accountId,
      detail: { absences: 2 },
    };
    expect(await kept(caller)).toEqual([row]);
    expect(await kept(other)).toEqual([row]);
    expect(await kept(third)).toEqual([]);
  });

  it.each([
    ['one that ends before it begins', [{ from: '2027-07-30', to: '2027-07-05' }]],
    ['a day that there is not', [{ from: '2027-02-29', to: '2027-03-01' }]],
    ['more than anyone has', Array.from({ length: 21 }, () => easter)],
  ])('takes not %s', (_what, given) => {
    expect(setAbsencesSchema.safeParse({ absences: given }).success).toBe(false);
  });
});
