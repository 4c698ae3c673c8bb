import type { SignedInCaller } from '@samsyn/platform';
import { minutesOn, OverviewContext } from '../overview-context.builder';
import { ReadAuditLogService } from './read-audit-log.service';

describe('who has read the audit log', () => {
  let overview: OverviewContext;

  beforeAll(async () => {
    overview = await OverviewContext.start();
  });
  beforeEach(() => overview.begin());
  afterAll(() => overview.stop());

  const read = async (by: SignedInCaller = overview.caller) =>
    (await overview.context.get(ReadAuditLogService).read(by, { limit: 50 })).items;

  it('given somebody who reads it, again and again on one day, then that is kept once, and shown to them at once', async () => {
    const [first] = await read();
    expect(first).toMatchObject({
      action: 'audit-log.read',
      by: { as: 'account', accountId: overview.caller.accountId },
      about: { type: 'municipality' },
    });

    expect(await read()).toHaveLength(1);
  });

  it('given twenty requests of somebody at once, then it is kept once, and the numbers have no gap', async () => {
    await Promise.all(Array.from({ length: 20 }, () => read()));
    overview.context.clock.setTo(minutesOn(24 * 60));

    expect((await read()).map(({ seq }) => seq)).toEqual([2, 1]);
  });

  it('given another account, and the day after on the wall, then each is kept by itself', async () => {
    // 23.30 on the wall, and half an hour after midnight
    overview.context.clock.setTo(new Date('2027-03-10T22:30:00Z'));
    await read();
    overview.context.clock.setTo(new Date('2027-03-10T23:30:00Z'));
    await read();
    const other = await overview.context.coordinator();
    await read({ ...other, scope: overview.caller.scope });

    expect((await read()).map(({ by }) => by.accountId)).toEqual([
      other.accountId,
      overview.caller.accountId,
      overview.caller.accountId,
    ]);
  });
});
