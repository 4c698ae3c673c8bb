import { mintMunicipalityScope } from '@samsyn/platform';
import { AccessApp } from '../access-app.builder';
import { MunicipalityDirectory } from './municipality-directory';
import { MunicipalityRepository } from './municipality.repository';

describe('MunicipalityRepository', () => {
  let app: AccessApp;
  let municipalities: MunicipalityRepository;

  beforeAll(async () => {
    app = await AccessApp.start();
    municipalities = app.http.get(MunicipalityRepository);
  });
  afterAll(() => app.stop());

  it('given a scope, gives its municipality', async () => {
    const made = await app.municipality();
    await app.municipality();
    await app.database.transaction(mintMunicipalityScope(made.id), async (tx) => {
      expect(await municipalities.get(tx)).toEqual({
        id: made.id,
        slug: made.slug,
        name: 'Exempelkommun',
        timeZone: 'Europe/Stockholm',
        contactRole: 'säkerhetschef',
        contactPhone: '08-000 00 00',
        contactEmail: 'sakerhet@exempelkommun.example',
      });
    });
  });

  it('given a slug, finds its municipality or none', async () => {
    const made = await app.municipality();
    expect(await app.database.global((manager) => municipalities.findBySlug(manager, made.slug))).toEqual(
      made,
    );
    expect(
      await app.database.global((manager) => municipalities.findBySlug(manager, 'finns-inte')),
    ).toBeUndefined();
    expect(await app.http.get(MunicipalityDirectory).idOf(made.slug)).toBe(made.id);
  });

  it('given a municipality made after its slug was asked for, finds it', async () => {
    const directory = app.http.get(MunicipalityDirectory);
    expect(await directory.idOf('kommer-snart')).toBeUndefined();
    const { id, ...details } = await app.municipality();
    await app.database.global((manager) =>
      municipalities.create(manager, { ...details, slug: 'kommer-snart' }),
    );
    expect(await directory.idOf('kommer-snart')).not.toBe(id);
    expect(await directory.idOf('kommer-snart')).toBeDefined();
  });

  it('given a slug that is taken, makes no second municipality', async () => {
    const { id, ...details } = await app.municipality();
    const again = await app.database.global((manager) => municipalities.create(manager, details));
    expect(again).toMatchObject({ ok: false, error: { code: 'municipality.exists' } });
    expect(id).toBeDefined();
  });
});
