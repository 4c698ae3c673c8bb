import { AccessModule } from '@samsyn/access';
import { listContacts, listOrganisations } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { buildContact, buildOrganisation, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { OrganisationsModule } from '../organisations.module';
import { ReadOrganisationsService } from './read-organisations.service';

describe('organisations and contacts that are read', () => {
  let context: TestContext;
  let caller: Caller;

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule);
  });
  beforeEach(async () => {
    caller = await context.coordinator();
  });
  afterAll(() => context.stop());

  const reading = () => context.get(ReadOrganisationsService);
  const built = (name: string) => context.within(caller, (tx) => buildOrganisation(tx, { name }));
  const withContacts = (roles: readonly string[]) =>
    context.within(caller, async (tx) => {
      const organisationId = await buildOrganisation(tx);
      for (const role of roles) await buildContact(tx, { organisationId, role });
      return organisationId;
    });

  it('given an organisation, then it is shown to its own municipality and to no other', async () => {
    const id = await built('Polisen');
    const foreigner = await context.coordinator();

    expect(valueOf(await reading().get(caller.scope, id))).toEqual({
      id,
      name: 'Polisen',
      kind: 'police',
      version: 1,
    });
    expect(codeOf(await reading().get(foreigner.scope, id))).toBe('organisation.missing');
  });

  it('given more than a page, when the list is walked, then each comes once, in Swedish order', async () => {
    for (const name of ['Östra föreningen', 'Aktiva', 'Zonta', 'Åkeriet', 'Ärliga']) await built(name);
    const walked: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await reading().list(caller.scope, listOrganisations.query.parse({ limit: 2, cursor }));
      walked.push(...page.items.map(({ name }) => name));
      cursor = page.next ?? undefined;
    } while (cursor);

    expect(walked).toEqual(['Aktiva', 'Zonta', 'Åkeriet', 'Ärliga', 'Östra föreningen']);
  });

  it('given another municipality’s organisations, then the list has none of them', async () => {
    await built('Polisen');
    const foreigner = await context.coordinator();

    expect(await reading().list(foreigner.scope, { limit: 10 })).toEqual({ items: [], next: null });
  });

  it('given contacts, then the organisation’s own are listed by role, page by page', async () => {
    const organisationId = await withContacts(['Kommunpolis', 'Chef', 'Områdespolis']);
    await withContacts(['Bredvid']);
    const first = valueOf(await reading().listContacts(caller.scope, organisationId, { limit: 2 }));
    const query = listContacts.query.parse({ limit: 2, cursor: first.next });
    const rest = valueOf(await reading().listContacts(caller.scope, organisationId, query));

    expect(first.items.map(({ role }) => role)).toEqual(['Chef', 'Kommunpolis']);
    expect(rest.items.map(({ role }) => role)).toEqual(['Områdespolis']);
    expect(rest.next).toBeNull();
  });

  it('given a contact, then its card is shown under its own organisation, and under no other', async () => {
    const [organisationId, other] = [await withContacts(['Chef']), await withContacts([])];
    const { items } = valueOf(await reading().listContacts(caller.scope, organisationId, { limit: 1 }));
    const contactId = items[0]?.id ?? '';
    const card = (of: string, by = caller) =>
      reading().getContact(by.scope, { organisationId: of, contactId });

    expect(valueOf(await card(organisationId))).toEqual(items[0]);
    expect(codeOf(await card(other))).toBe('contact.missing');
    expect(codeOf(await card(organisationId, await context.coordinator()))).toBe('contact.missing');
  });

  it('given a name that is begun, then those who are alike are told, and nobody of another municipality', async () => {
    const organisationId = await built('Polisen');
    await context.within(caller, (tx) => buildContact(tx, { organisationId, email: 'chef@polisen.example' }));
    const alike = async (by = caller) =>
      (await reading().listAlike(by.scope, { organisationId, email: 'Chef@polisen.example' })).items;

    expect(await alike()).toHaveLength(1);
    expect(await alike(await context.coordinator())).toEqual([]);
  });

  it('given no contact, then the list is empty; given another municipality, then there is no organisation', async () => {
    const organisationId = await withContacts([]);
    const foreigner = await context.coordinator();

    expect(valueOf(await reading().listContacts(caller.scope, organisationId, { limit: 2 })).items).toEqual(
      [],
    );
    expect(codeOf(await reading().listContacts(foreigner.scope, organisationId, { limit: 2 }))).toBe(
      'organisation.missing',
    );
  });
});
