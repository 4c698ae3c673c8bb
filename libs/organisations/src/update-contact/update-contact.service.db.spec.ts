import { AccessModule } from '@samsyn/access';
import { updateContactSchema } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { buildContact, buildOrganisation, codeOf, TestContext, valueOf } from '@samsyn/testing';
import { ContactFollowers } from '../contact-followers';
import { OrganisationsModule } from '../organisations.module';
import { ReadOrganisationsService } from '../read-organisations/read-organisations.service';
import { UpdateContactService } from './update-contact.service';

/** What whoever follows says that it has begun. */
const TASK = '0192d1f0-6c1e-7c3a-9b52-1f0a5d6e7c3a';

describe('a contact that is changed', () => {
  let context: TestContext;
  let caller: Caller;
  let organisationId: string;
  let contactId: string;
  const followed: string[] = [];
  const moved: string[] = [];

  beforeAll(async () => {
    context = await TestContext.start(AccessModule, OrganisationsModule);
    context.get(ContactFollowers).register({
      ended: (_tx, id) => {
        followed.push(id);
        return Promise.resolve([TASK]);
      },
      addressChanged: (_tx, id) => Promise.resolve(void moved.push(id)),
    });
  });
  beforeEach(async () => {
    followed.length = 0;
    moved.length = 0;
    context.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    caller = await context.coordinator();
    [organisationId, contactId] = await context.within(caller, async (tx) => {
      const ofIt = await buildOrganisation(tx);
      const values = { name: 'Kim Exempel', email: 'kim@polisen.example', phone: '+46855501000' };
      return [ofIt, await buildContact(tx, { organisationId: ofIt, role: 'Chef', ...values })];
    });
  });
  afterAll(() => context.stop());

  const update = (yours: object, by = caller, organisation = organisationId) =>
    context
      .get(UpdateContactService)
      .update(by, { organisationId: organisation, contactId }, updateContactSchema.parse(yours));
  const read = async () => {
    const list = context.get(ReadOrganisationsService);
    return valueOf(await list.listContacts(caller.scope, organisationId, { limit: 2 })).items;
  };

  it('given a new address, then the rest stays, null removes, and who follows is told', async () => {
    const changed = valueOf(await update({ version: 1, email: 'chef@polisen.example', name: null }));

    expect(changed).toEqual({
      id: contactId,
      organisationId,
      role: 'Chef',
      name: null,
      email: 'chef@polisen.example',
      phone: '+46855501000',
      language: 'sv',
      functionOnly: false,
      endedAt: null,
      version: 2,
      tasks: [],
    });
    const { tasks: _tasks, ...view } = changed;
    expect(await read()).toEqual([view]);
    expect(moved).toEqual([contactId]);
  });

  it('given a change, then the audit log says which fields, and not what stood in them', async () => {
    valueOf(await update({ version: 1, name: 'Kim Exempel', phone: null }));
    const [entry] = await context.within(caller, (tx) =>
      tx.query('SELECT action, subject_id, detail FROM audit_entry'),
    );

    expect(entry).toEqual({
      action: 'contact.updated',
      subject_id: contactId,
      detail: { version: 2, fields: ['name', 'phone'] },
    });
    expect(moved).toEqual([]);
  });

  it('given a stale version, then both versions are told and nothing changes', async () => {
    const { tasks: _tasks, ...current } = valueOf(await update({ version: 1, role: 'Biträdande chef' }));
    const yours = { version: 1, role: 'Tillförordnad chef' };

    expect(await update(yours)).toEqual({ ok: false, error: { code: 'contact.changed', current, yours } });
    expect(await read()).toEqual([current]);
    expect(await context.audited(caller)).toEqual(['contact.updated']);
  });

  it('given it ends, then it is listed no more, is followed once, and nothing about it changes after that', async () => {
    const ended = valueOf(await update({ version: 1, ended: true }));

    expect(ended).toMatchObject({
      endedAt: expect.stringMatching(/^2026-11-23T07:00/),
      version: 2,
      tasks: [TASK],
    });
    expect(await read()).toEqual([]);
    expect(followed).toEqual([contactId]);
    expect(codeOf(await update({ version: 2, ended: true }))).toBe('contact.ended');
    expect(codeOf(await update({ version: 2, role: 'Chef igen' }))).toBe('contact.ended');
    expect(followed).toEqual([contactId]);
    expect(await context.audited(caller)).toEqual(['contact.ended']);
  });

  it('given another organisation or another municipality, then it has no such contact', async () => {
    const other = await context.within(caller, (tx) => buildOrganisation(tx));
    const foreigner = await context.coordinator();

    expect(codeOf(await update({ version: 1, role: 'X' }, caller, other))).toBe('contact.missing');
    expect(codeOf(await update({ version: 1, role: 'X' }, foreigner))).toBe('contact.missing');
    expect(await read()).toMatchObject([{ role: 'Chef', version: 1 }]);
  });
});
