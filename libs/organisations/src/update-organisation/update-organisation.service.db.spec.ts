import { AccessModule } from '@samsyn/access';
import type { UpdateOrganisation } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { buildOrganisation, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { OrganisationsModule } from '../organisations.module';
import { ReadOrganisationsService } from '../read-organisations/read-organisations.service';
import { UpdateOrganisationService } from './update-organisation.service';

describe('an organisation that is changed', () => {
  let context: TestContext;
  let caller: Caller;
  let id: string;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    id = await context.within(caller, (tx) => buildOrganisation(tx, { name: 'Polisen' }));
  });
  afterAll(() => context.stop());

  const update = (yours: UpdateOrganisation, by = caller) =>
    context.get(UpdateOrganisationService).update(by, id, yours);
  const read = async () => valueOf(await context.get(ReadOrganisationsService).get(caller.scope, id));
  const auditDetails = () =>
    context.within(caller, (tx) => tx.query('SELECT action, subject_id, detail FROM audit_entry'));

  it('given a new name or kind, then the rest stays', async () => {
    const renamed = valueOf(await update({ version: 1, name: 'Polisen Södertälje' }));
    expect(renamed).toEqual({ id, name: 'Polisen Södertälje', kind: 'police', version: 2 });

    const kind = 'fire-and-rescue';
    expect(valueOf(await update({ version: 2, kind }))).toEqual({ ...renamed, kind, version: 3 });
    expect(await read()).toEqual({ ...renamed, kind, version: 3 });
  });

  it('given a change, then the audit log says which fields, and not what stood in them', async () => {
    valueOf(await update({ version: 1, name: 'Hemlig förening' }));

    expect(await auditDetails()).toEqual([
      { action: 'organisation.updated', subject_id: id, detail: { version: 2, fields: ['name'] } },
    ]);
  });

  it('given two people who read the same version, then the second is told both and changes nothing', async () => {
    const current = valueOf(await update({ version: 1, name: 'Polisen Södertälje' }));
    const yours = { version: 1, name: 'Polisen Nykvarn' };

    expect(await update(yours)).toEqual({
      ok: false,
      error: { code: 'organisation.changed', current, yours },
    });
    expect(await read()).toEqual(current);
    expect(await auditDetails()).toHaveLength(1);
  });

  it('given another organisation’s name, then it is refused and nothing is left of it', async () => {
    await context.within(caller, (tx) => buildOrganisation(tx, { name: 'SBFF' }));

    expect(codeOf(await update({ version: 1, name: 'SBFF' }))).toBe('organisation.exists');
    expect(await read()).toMatchObject({ name: 'Polisen', version: 1 });
    expect(await auditDetails()).toEqual([]);
  });

  it('given another municipality’s organisation, then there is none', async () => {
    const foreigner = await context.coordinator();

    expect(codeOf(await update({ version: 1, name: 'Vår' }, foreigner))).toBe('organisation.missing');
    expect(await read()).toMatchObject({ name: 'Polisen' });
    expect(await context.audited(foreigner)).toEqual([]);
  });
});
