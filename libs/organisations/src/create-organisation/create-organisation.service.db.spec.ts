import { AccessModule } from '@samsyn/access';
import { listOrganisations } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { OrganisationsModule } from '../organisations.module';
import { ReadOrganisationsService } from '../read-organisations/read-organisations.service';
import { UpdateOrganisationService } from '../update-organisation/update-organisation.service';
import { CreateOrganisationService } from './create-organisation.service';

describe('organisations', () => {
  let context: TestContext;
  let caller: Caller;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
  });
  afterAll(() => context.stop());

  const create = (name: string, by = caller) =>
    context.get(CreateOrganisationService).create(by, { name, kind: 'police' });
  const update = (id: string, yours: { version: number; name?: string }, by = caller) =>
    context.get(UpdateOrganisationService).update(by, id, yours);
  const get = (id: string, by = caller) => context.get(ReadOrganisationsService).get(by.scope, id);

  it('given a new name, when an organisation is created, then it can be read and is in the audit log', async () => {
    const created = valueOf(await create('Polisen'));

    expect(created).toEqual({ id: created.id, name: 'Polisen', kind: 'police', version: 1 });
    expect(valueOf(await get(created.id))).toEqual(created);
    expect(await context.audited(caller)).toEqual(['organisation.created']);
  });

  it('given a name that is taken, when it is created again, even at once, then there is one and no trace of the other', async () => {
    const codes = (await Promise.all([create('Polisen'), create('Polisen')])).map(codeOf);

    expect(new Set(codes)).toEqual(new Set(['organisation.exists', undefined]));
    expect(await context.audited(caller)).toEqual(['organisation.created']);
    expect(codeOf(await create('Polisen', await context.coordinator()))).toBeUndefined();
  });

  it('given two people who read the same version, when both change it, then the second is told both versions', async () => {
    const { id } = valueOf(await create('Polisen'));
    const changed = valueOf(await update(id, { version: 1, name: 'Polisen Södertälje' }));

    expect(changed).toMatchObject({ name: 'Polisen Södertälje', kind: 'police', version: 2 });
    expect(await update(id, { version: 1, name: 'Polisen Nykvarn' })).toMatchObject({
      ok: false,
      error: {
        code: 'organisation.changed',
        current: changed,
        yours: { name: 'Polisen Nykvarn' },
      },
    });
    expect(valueOf(await get(id))).toEqual(changed);
  });

  it('given another organisation’s name, when it is taken over, then that is refused', async () => {
    await create('SBFF');
    const { id } = valueOf(await create('Polisen'));

    expect(codeOf(await update(id, { version: 1, name: 'SBFF' }))).toBe('organisation.exists');
  });

  it('given another municipality’s organisation, when it is read or changed, then there is none', async () => {
    const { id } = valueOf(await create('Polisen'));
    const foreigner = await context.coordinator();

    expect(await get(id, foreigner)).toMatchObject({ error: { code: 'organisation.missing' } });
    expect(codeOf(await update(id, { version: 1, name: 'Vår' }, foreigner))).toBe('organisation.missing');
    expect(await context.audited(foreigner)).toEqual([]);
  });

  it('given more than a page, when the list is walked, then each comes once, in Swedish order', async () => {
    const names = ['Östra föreningen', 'Aktiva', 'Zonta', 'Åkeriet', 'Ärliga'];
    for (const name of names) await create(name);
    const list = context.get(ReadOrganisationsService);
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list.list(caller.scope, listOrganisations.query.parse({ limit: 2, cursor }));
      walked.push(...page.items.map(({ name }) => name));
      cursor = page.next ?? undefined;
    } while (cursor);

    expect(walked).toEqual(['Aktiva', 'Zonta', 'Åkeriet', 'Ärliga', 'Östra föreningen']);
  });
});
