import { AccessModule } from '@samsyn/access';
import { createContactSchema } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { buildOrganisation, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { OrganisationsModule } from '../organisations.module';
import { CreateContactService } from './create-contact.service';

describe('a contact that is created', () => {
  let context: TestContext;
  let caller: Caller;
  let organisationId: string;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
    organisationId = await context.within(caller, (tx) => buildOrganisation(tx));
  });
  afterAll(() => context.stop());

  const create = (values: object, by = caller) =>
    context.get(CreateContactService).create(by, organisationId, createContactSchema.parse(values));

  it('given a role and a function address, then that is enough', async () => {
    const contact = valueOf(await create({ role: 'Vakthavande befäl', email: 'vb@polisen.example' }));

    expect(contact).toEqual({
      id: contact.id,
      organisationId,
      role: 'Vakthavande befäl',
      name: null,
      email: 'vb@polisen.example',
      phone: null,
      language: 'sv',
      functionOnly: false,
      endedAt: null,
      version: 1,
    });
    expect(await context.lastAudited(caller)).toEqual({
      action: 'contact.created',
      actor: caller.label,
      subject: ['contact', contact.id],
      detail: { organisationId },
    });
  });

  it('given two roles behind one function address, then both are contacts', async () => {
    const email = 'exempel@polisen.example';
    const first = valueOf(await create({ role: 'Chef', email }));
    const second = valueOf(await create({ role: 'Kommunpolis', email }));

    expect(second.id).not.toBe(first.id);
  });

  it('given another municipality’s organisation, then there is none', async () => {
    const foreigner = await context.coordinator();
    const values = { role: 'Chef', email: 'chef@polisen.example' };

    expect(codeOf(await create(values, foreigner))).toBe('organisation.missing');
    expect(await context.audited(foreigner)).toEqual([]);
  });
});
