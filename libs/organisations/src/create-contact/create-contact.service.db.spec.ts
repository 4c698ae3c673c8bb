import { AccessModule } from '@samsyn/access';
import { createContactSchema, listContacts, updateContactSchema } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { buildOrganisation, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { OrganisationsModule } from '../organisations.module';
import { ReadOrganisationsService } from '../read-organisations/read-organisations.service';
import { UpdateContactService } from '../update-contact/update-contact.service';
import { CreateContactService } from './create-contact.service';

describe('contacts', () => {
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
  const update = (id: string, yours: object, by = caller, organisation = organisationId) =>
    context
      .get(UpdateContactService)
      .update(by, { organisationId: organisation, contactId: id }, updateContactSchema.parse(yours));

  it('given a role and a function address, when a contact is created, then that is enough', async () => {
    const contact = valueOf(await create({ role: 'Vakthavande befäl', email: 'vb@polisen.example' }));

    expect(contact).toEqual({
      id: contact.id,
      organisationId,
      role: 'Vakthavande befäl',
      name: null,
      email: 'vb@polisen.example',
      phone: null,
      language: 'sv',
      version: 1,
    });
    expect(await context.audited(caller)).toEqual(['contact.created']);
  });

  it('given a new address, when a contact is changed, then the rest stays and null removes', async () => {
    const values = {
      role: 'Chef',
      name: 'Kim Exempel',
      email: 'kim@polisen.example',
      phone: '08-555 010 00',
    };
    const { id } = valueOf(await create(values));

    expect(
      valueOf(await update(id, { version: 1, email: 'chef@polisen.example', name: null })),
    ).toMatchObject({
      role: 'Chef',
      name: null,
      email: 'chef@polisen.example',
      phone: '+46855501000',
      version: 2,
    });
  });

  it('given a stale version, when a contact is changed, then both versions are told', async () => {
    const { id } = valueOf(await create({ role: 'Chef', email: 'chef@polisen.example' }));
    const current = valueOf(await update(id, { version: 1, role: 'Biträdande chef' }));

    expect(await update(id, { version: 1, role: 'Tillförordnad chef' })).toMatchObject({
      ok: false,
      error: {
        code: 'contact.changed',
        current,
        yours: { role: 'Tillförordnad chef', version: 1 },
      },
    });
  });

  it('given another organisation’s or municipality’s contact, when it is changed, then there is none', async () => {
    const { id } = valueOf(await create({ role: 'Chef', email: 'chef@polisen.example' }));
    const other = await context.within(caller, (tx) => buildOrganisation(tx));
    const foreigner = await context.coordinator();

    expect(codeOf(await update(id, { version: 1, role: 'X' }, caller, other))).toBe('contact.missing');
    expect(codeOf(await update(id, { version: 1, role: 'X' }, foreigner))).toBe('contact.missing');
    expect(codeOf(await create({ role: 'X', email: 'x@polisen.example' }, foreigner))).toBe(
      'organisation.missing',
    );
  });

  it('given contacts, when they are listed, then by role, and another municipality sees no organisation', async () => {
    for (const role of ['Kommunpolis', 'Chef', 'Områdespolis'])
      await create({ role, email: 'x@polisen.example' });
    const list = context.get(ReadOrganisationsService);
    const first = valueOf(await list.listContacts(caller.scope, organisationId, { limit: 2 }));
    const rest = valueOf(
      await list.listContacts(
        caller.scope,
        organisationId,
        listContacts.query.parse({ limit: 2, cursor: first.next }),
      ),
    );
    const foreigner = await context.coordinator();

    expect([...first.items, ...rest.items].map(({ role }) => role)).toEqual([
      'Chef',
      'Kommunpolis',
      'Områdespolis',
    ]);
    expect(rest.next).toBeNull();
    expect(codeOf(await list.listContacts(foreigner.scope, organisationId, { limit: 2 }))).toBe(
      'organisation.missing',
    );
  });
});
