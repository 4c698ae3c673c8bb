import { AccessModule } from '@samsyn/access';
import { defaultTimingRules } from '@samsyn/contract';
import { OrganisationsModule } from '@samsyn/organisations';
import type { Caller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { BodiesModule } from '../bodies.module';
import type { UpdateBody } from '../body.schema';
import { CreateBodyService } from '../create-body/create-body.service';
import { GetBodyService } from '../get-body/get-body.service';
import { ListBodiesService } from '../list-bodies/list-bodies.service';
import { BodyFollowers } from '../body-followers';
import { UpdateBodyService } from './update-body.service';

describe('bodies', () => {
  let context: TestContext;
  let caller: Caller;
  const replanned: string[] = [];

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule, BodiesModule);
    context.get(BodyFollowers).register({
      timingChanged: (_, bodyId) => {
        replanned.push(bodyId);
        return Promise.resolve();
      },
      seatHandedOver: () => Promise.reject(new Error('A changed body hands no seat over')),
    });
  });
  beforeEach(async () => {
    replanned.length = 0;
    caller = await context.coordinator();
  });
  afterAll(() => context.stop());

  const create = (name: string) => context.get(CreateBodyService).create(caller, { name, kind: 'council' });
  const update = (id: string, yours: UpdateBody, by = caller) =>
    context.get(UpdateBodyService).update(by, id, yours);
  const get = (id: string, by = caller) => context.get(GetBodyService).get(by.scope, id);

  it('given only a name and a kind, when a body is created, then it has default timing and agenda and can be read', async () => {
    const body = valueOf(await create('Samverkansrådet'));

    expect(body).toMatchObject({
      replyByDays: 14,
      atRiskWeeks: 10,
      timingRules: defaultTimingRules,
      version: 1,
    });
    expect(body.standingAgenda[0]?.title).toBe('Öppnande och dagordning');
    expect(valueOf(await get(body.id))).toEqual(body);
    expect(codeOf(await create('Samverkansrådet'))).toBe('body.exists');
    expect(await context.audited(caller)).toEqual(['body.created']);
  });

  it('given new timing rules, when the body is changed, then its meetings are planned anew', async () => {
    const { id } = valueOf(await create('Samverkansrådet'));
    const timingRules = defaultTimingRules.filter(({ kind }) => kind !== 'reminder');
    const changed = valueOf(await update(id, { version: 1, timingRules: [...timingRules], atRiskWeeks: 12 }));

    expect(changed).toMatchObject({ name: 'Samverkansrådet', timingRules, atRiskWeeks: 12, version: 2 });
    expect(replanned).toEqual([id]);
  });

  it('given a new name and agenda, when the body is changed, then no mail is planned anew', async () => {
    const { id } = valueOf(await create('Samverkansrådet'));
    const item = {
      title: 'Lägesbild: "norr"; 🚒',
      presenter: null,
      minutes: 30,
      kind: 'discussion',
    } as const;
    const changed = valueOf(await update(id, { version: 1, name: 'Krisrådet', standingAgenda: [item] }));

    expect(changed).toMatchObject({ name: 'Krisrådet', standingAgenda: [item] });
    expect(replanned).toEqual([]);
  });

  it('given a stale version, when a body is changed, then both versions are told and nothing is planned anew', async () => {
    const { id } = valueOf(await create('Samverkansrådet'));
    const current = valueOf(await update(id, { version: 1, name: 'Krisrådet' }));

    expect(await update(id, { version: 1, timingRules: [] })).toMatchObject({
      ok: false,
      error: { code: 'body.changed', status: 409, current, yours: { timingRules: [], version: 1 } },
    });
    expect(replanned).toEqual([]);
  });

  it('given another municipality, when it asks for the body, then there is none', async () => {
    const { id } = valueOf(await create('Samverkansrådet'));
    const foreigner = await context.coordinator();

    expect(codeOf(await get(id, foreigner))).toBe('body.missing');
    expect(codeOf(await update(id, { version: 1, name: 'Vårt' }, foreigner))).toBe('body.missing');
    expect((await context.get(ListBodiesService).list(foreigner.scope, { limit: 50 })).items).toEqual([]);
  });

  it('given two bodies, when they are paged through, then each comes once', async () => {
    for (const name of ['Samverkansrådet', 'Arbetsgruppen']) valueOf(await create(name));
    const list = context.get(ListBodiesService);
    const first = await list.list(caller.scope, { limit: 1 });
    const second = await list.list(caller.scope, { limit: 1, cursor: first.next ?? undefined });

    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      'Arbetsgruppen',
      'Samverkansrådet',
    ]);
    expect(second.next).toBeNull();
  });
});
