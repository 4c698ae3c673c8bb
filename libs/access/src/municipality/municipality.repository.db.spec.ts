import { mintMunicipalityScope } from '@samsyn/platform';
import { AccessApp } from '../access-app.builder';
import { AdministrationService } from '../administration/administration.service';
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

  it('given a scope, gives its municipality with the usual settings', async () => {
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
        colour: '#14532d',
        leaveTime: '08:00',
        escalationAccountId: null,
        escalateAfterDays: 5,
        version: 1,
      });
    });
  });

  it('given a slug, finds its municipality or none', async () => {
    const made = await app.municipality();
    const find = (slug: string) => app.database.global((manager) => municipalities.findBySlug(manager, slug));
    expect(await find(made.slug)).toEqual(made);
    expect(await find('finns-inte')).toBeUndefined();
    expect(await app.http.get(MunicipalityDirectory).idOf(made.slug)).toBe(made.id);
  });

  it('given a municipality made after its slug was asked for, finds it', async () => {
    const directory = app.http.get(MunicipalityDirectory);
    expect(await directory.idOf('kommer-snart')).toBeUndefined();
    const facts = { name: 'Ny', contactRole: 'chef', contactPhone: '112', contactEmail: 'ny@kommun.example' };
    const made = await app.http
      .get(AdministrationService)
      .createMunicipality({ ...facts, slug: 'kommer-snart' });
    expect(made).toMatchObject({ ok: true });
    expect(await directory.idOf('kommer-snart')).toBeDefined();
  });

  it('given another municipality’s scope, or none, changes and makes nothing', async () => {
    const [one, other] = [await app.municipality(), await app.municipality()];
    const rename = `UPDATE municipality SET name = 'Annat' WHERE id = $1 RETURNING id`;
    const changed = await app.database.transaction(mintMunicipalityScope(other.id), (tx) =>
      tx.query(rename, [one.id]),
    );
    expect(changed).toEqual([]);
    await app.database.global((manager) => manager.query(rename, [one.id]));
    const insert = `INSERT INTO municipality (slug, name, contact_role, contact_phone, contact_email)
      VALUES ('utan-omfang', 'Utan', 'chef', '112', 'utan@kommun.example')`;
    await expect(app.database.global((manager) => manager.query(insert))).rejects.toThrow(
      'row-level security',
    );
    const { name } = await app.database.transaction(mintMunicipalityScope(one.id), (tx) =>
      municipalities.get(tx),
    );
    expect(name).toBe('Exempelkommun');
  });
});
