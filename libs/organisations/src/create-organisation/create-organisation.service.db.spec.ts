import { AccessModule } from '@samsyn/access';
import type { Caller } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { OrganisationsModule } from '../organisations.module';
import { ReadOrganisationsService } from '../read-organisations/read-organisations.service';
import { CreateOrganisationService } from './create-organisation.service';

describe('an organisation that is created', () => {
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

  it('given a new name, then it can be read and is in the audit log', async () => {
    const created = valueOf(await create('Polisen'));

    expect(created).toEqual({ id: created.id, name: 'Polisen', kind: 'police', version: 1 });
    expect(valueOf(await context.get(ReadOrganisationsService).get(caller.scope, created.id))).toEqual(
      created,
    );
    expect(await context.audited(caller)).toEqual(['organisation.created']);
  });

  it('given a name that is taken, even at once, then there is one and no trace of the other', async () => {
    const codes = (await Promise.all([create('Polisen'), create('Polisen')])).map(codeOf);

    expect(new Set(codes)).toEqual(new Set(['organisation.exists', undefined]));
    expect(await context.audited(caller)).toEqual(['organisation.created']);
    expect(codeOf(await create('Polisen', await context.coordinator()))).toBeUndefined();
  });
});
