import {
  apiClient,
  createOrganisation,
  getOrganisation,
  listOrganisations,
  updateOrganisation,
} from '@samsyn/contract';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';

describe('the typed client of the API', () => {
  let app: TestApp;
  let home: TestMunicipality;
  let call: ReturnType<typeof apiClient>;

  beforeAll(async () => {
    app = await TestApp.start();
    home = await app.municipality({ seats: 1 });
    call = apiClient({ base: await app.url, headers: { cookie: home.cookie } });
  });
  afterAll(() => app.stop());

  const municipality = () => home.slug;

  it('given entries, when they are called, then views come back and codes tell what stood in the way', async () => {
    const made = await call(createOrganisation, {
      municipality: municipality(),
      body: { name: 'Räddningstjänsten & Co / Nord', kind: 'fire-and-rescue' },
    });
    if (!made.ok) throw new Error(made.error.code);
    const params = { organisationId: made.value.id };

    expect(await call(getOrganisation, { municipality: municipality(), params })).toEqual(made);
    const stale = await call(updateOrganisation, {
      municipality: municipality(),
      params,
      body: { version: 9, name: 'Nytt namn' },
    });
    expect(stale).toMatchObject({
      ok: false,
      error: { code: 'organisation.changed', status: 409, current: made.value },
    });
  });

  it('given a query, when it is called, then it stands in the address and the next page follows', async () => {
    for (const name of ['A', 'B', 'C']) {
      await call(createOrganisation, { municipality: municipality(), body: { name, kind: 'other' } });
    }
    const first = await call(listOrganisations, { municipality: municipality(), query: { limit: 2 } });
    if (!first.ok) throw new Error(first.error.code);
    expect(first.value.items).toHaveLength(2);
    const cursor = first.value.next ?? undefined;
    const second = await call(listOrganisations, {
      municipality: municipality(),
      query: { limit: 2, cursor },
    });
    expect(second.ok && second.value.items.map(({ name }) => name)).not.toEqual(
      first.value.items.map(({ name }) => name),
    );
  });

  it('given nobody who answers, when it is called, then that is a code too', async () => {
    const nowhere = apiClient({ base: 'http://127.0.0.1:9' });
    expect(await nowhere(listOrganisations, { municipality: municipality() })).toMatchObject({
      ok: false,
      error: { code: 'network.unanswered', status: 0 },
    });
  });
});
