import { AccessModule } from '@samsyn/access';
import { defaultTimingRules, type UpdateBody } from '@samsyn/contract';
import { OrganisationsModule } from '@samsyn/organisations';
import type { SignedInCaller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { BodiesModule } from '../bodies.module';
import { BodyFollowers } from '../body-followers';
import { CreateBodyService } from '../create-body/create-body.service';
import { UpdateBodyService } from './update-body.service';

/** What whoever follows says that it has begun. */
const TASK = '0192d1f0-6c1e-7c3a-9b52-1f0a5d6e7c3a';

describe('a changed body', () => {
  let context: TestContext;
  let caller: SignedInCaller;
  let id: string;
  const replanned: string[] = [];

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
    context.get(BodyFollowers).register({
      timingChanged: (_, bodyId) => {
        replanned.push(bodyId);
        return Promise.resolve([TASK]);
      },
      seatHandedOver: () => Promise.reject(new Error('A changed body hands no seat over')),
    });
  });
  beforeEach(async () => {
    replanned.length = 0;
    caller = await context.coordinator();
    ({ id } = await create('Samverkansrådet'));
  });
  afterAll(() => context.stop());

  const create = async (name: string) =>
    valueOf(await context.get(CreateBodyService).create(caller, { name, kind: 'council' }));
  const update = (yours: UpdateBody, by = caller) => context.get(UpdateBodyService).update(by, id, yours);

  it('given new timing rules, when it is changed, then its meetings are planned anew', async () => {
    const timingRules = defaultTimingRules.filter(({ kind }) => kind !== 'reminder');
    const changed = valueOf(await update({ version: 1, timingRules, atRiskWeeks: 12 }));

    expect(changed).toMatchObject({
      name: 'Samverkansrådet',
      timingRules,
      atRiskWeeks: 12,
      version: 2,
      tasks: [TASK],
    });
    expect(replanned).toEqual([id]);
    expect(await context.audited(caller)).toEqual(['body.created', 'body.updated']);
  });

  it('given no timing rules any more, when it is changed, then its meetings are planned anew, without mails', async () => {
    expect(valueOf(await update({ version: 1, timingRules: [] })).timingRules).toEqual([]);
    expect(replanned).toEqual([id]);
  });

  it('given a new name and agenda, when it is changed, then no mail is planned anew', async () => {
    const item = {
      title: 'Lägesbild: "norr"; 🚒',
      presenter: null,
      minutes: 30,
      kind: 'discussion',
    } as const;
    const changed = valueOf(await update({ version: 1, name: 'Krisrådet', standingAgenda: [item] }));

    expect(changed).toMatchObject({ name: 'Krisrådet', standingAgenda: [item], tasks: [] });
    expect(replanned).toEqual([]);
  });

  it('given a stale version, when it is changed, then both versions are told and nothing is planned anew', async () => {
    const { tasks: _tasks, ...current } = valueOf(await update({ version: 1, name: 'Krisrådet' }));

    expect(await update({ version: 1, timingRules: [] })).toEqual({
      ok: false,
      error: { code: 'body.changed', current, yours: { timingRules: [], version: 1 } },
    });
    expect(replanned).toEqual([]);
  });

  it('given another body’s name, when it is taken over, then that is refused and nothing is planned anew', async () => {
    await create('Krisrådet');

    expect(codeOf(await update({ version: 1, name: 'Krisrådet', timingRules: [] }))).toBe('body.exists');
    expect(replanned).toEqual([]);
  });

  it('given another municipality, when it changes the body, then there is none', async () => {
    const foreigner = await context.coordinator();

    expect(codeOf(await update({ version: 1, name: 'Vårt' }, foreigner))).toBe('body.missing');
    expect(await context.audited(foreigner)).toEqual([]);
  });
});
