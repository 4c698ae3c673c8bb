import { updateSettingsSchema } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { AccessModule } from '../access.module';
import { AccountService } from '../accounts/account.service';
import { MunicipalityFollowers } from './municipality-followers';
import { ReadSettingsService } from './read-settings.service';
import { UpdateSettingsService } from './update-settings.service';

/** What whoever follows says that it has begun. */
const TASK = '0192d1f0-6c1e-7c3a-9b52-1f0a5d6e7c3a';

describe('settings', () => {
  let context: TestContext;
  let caller: Caller;
  /** Municipalities whose planned mail was planned anew. */
  const replanned: string[] = [];

  beforeAll(async () => {
    context = await TestContext.start(AccessModule);
    context.get(MunicipalityFollowers).register({
      calendarChanged: async (tx) => {
        replanned.push(tx.scope.municipalityId);
        return [TASK];
      },
    });
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    replanned.length = 0;
  });
  afterAll(() => context.stop());

  const update = (yours: object, by = caller) =>
    context.get(UpdateSettingsService).update(by, updateSettingsSchema.parse(yours));
  const get = () => context.get(ReadSettingsService).get(caller.scope);

  it('given new words and a colour, when they are set, then they hold, the rest stays, and nothing is planned anew', async () => {
    const before = await get();
    const contact = {
      contactRole: 'Beredskapschef',
      contactPhone: '08-555 010 00',
      contactEmail: 'b@kommun.example',
    };
    const changed = valueOf(
      await update({ version: 1, name: 'Nya Exempelkommun', ...contact, colour: '#7C2D12' }),
    );

    expect(changed).toEqual({
      ...before,
      name: 'Nya Exempelkommun',
      ...contact,
      colour: '#7c2d12',
      version: 2,
      tasks: [],
    });
    expect({ ...(await get()), tasks: [] }).toEqual(changed);
    expect(replanned).toEqual([]);
    expect(await context.audited(caller)).toEqual(['settings.updated']);
  });

  it('given another leave time, when it is set, then who follows plans anew, and only then', async () => {
    expect(valueOf(await update({ version: 1, leaveTime: '09:30' }))).toMatchObject({
      leaveTime: '09:30',
      tasks: [TASK],
    });
    expect(replanned).toEqual([caller.scope.municipalityId]);
    expect(valueOf(await update({ version: 2, leaveTime: '09:30' }))).toMatchObject({
      version: 3,
      tasks: [],
    });
    expect(replanned).toHaveLength(1);
  });

  it('given two who read the same version, when both change it, then the second is told both versions', async () => {
    const { tasks: _tasks, ...current } = valueOf(await update({ version: 1, name: 'Först' }));

    expect(await update({ version: 1, name: 'Sedan' })).toMatchObject({
      ok: false,
      error: { code: 'settings.changed', current, yours: { name: 'Sedan', version: 1 } },
    });
    expect((await get()).name).toBe('Först');
  });

  it('given a member and a stranger, when they are to be told of what is overdue, then only the member can be', async () => {
    const accounts = context.get(AccountService);
    const person = { name: 'Exempel', password: 'fyra gula cyklar i regn' };
    const member = valueOf(await accounts.create({ ...person, email: 'medlem@kommun.example' }));
    const stranger = valueOf(await accounts.create({ ...person, email: 'annan@kommun.example' }));
    await context.within(caller, (tx) =>
      accounts.setMembership(tx, { accountId: member.id, roles: ['reader'] }),
    );
    const foreigner = await context.coordinator();
    await context.within(foreigner, (tx) =>
      accounts.setMembership(tx, { accountId: stranger.id, roles: ['coordinator'] }),
    );

    expect(codeOf(await update({ version: 1, escalationAccountId: stranger.id }))).toBe('membership.missing');
    const set = valueOf(await update({ version: 1, escalationAccountId: member.id }));
    expect(set.escalationAccountId).toBe(member.id);
    expect(valueOf(await update({ version: 2, escalationAccountId: null })).escalationAccountId).toBeNull();
  });

  it('given five working days until somebody else is told, when that is changed, then it is', async () => {
    expect((await context.get(ReadSettingsService).get(caller.scope)).escalateAfterDays).toBe(5);
    expect(valueOf(await update({ version: 1, escalateAfterDays: 3 })).escalateAfterDays).toBe(3);
  });

  it.each([
    { escalateAfterDays: 0 },
    { escalateAfterDays: 31 },
    { leaveTime: '06:59' },
    { leaveTime: '18:00' },
    { colour: 'green' },
    { colour: '#fff' },
    { contactPhone: 'växeln' },
    { contactEmail: 'a@b.example,c@d.example' },
    { name: 'Nykvarn\r\nBcc: x@y.example' },
    { slug: 'annan' },
  ])('takes nothing like %j', (values) => {
    expect(updateSettingsSchema.safeParse({ version: 1, ...values }).success).toBe(false);
  });

  it.each(['07:00', '17:59'])('takes %s as a leave time', async (leaveTime) => {
    expect(valueOf(await update({ version: 1, leaveTime })).leaveTime).toBe(leaveTime);
  });
});
