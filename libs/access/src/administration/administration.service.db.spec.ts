import { mintMunicipalityScope } from '@samsyn/platform';
import { codeOf, TestContext, valueOf } from '@samsyn/testing';
import { AccessModule } from '../access.module';
import { AccountService } from '../accounts/account.service';
import { MunicipalityDirectory } from '../municipality/municipality-directory';
import { ReadSettingsService } from '../municipality/read-settings.service';
import { AdministrationService } from './administration.service';

const facts = {
  name: 'Exempelby',
  contactRole: 'Säkerhetschef',
  contactPhone: '08-000 00 00',
  contactEmail: 'sakerhet@exempelby.example',
};
const person = { name: 'Alex Exempel', password: 'fyra gula cyklar i regn' };

describe('AdministrationService', () => {
  let context: TestContext;
  let administration: AdministrationService;
  const rolesOf = async (email: string) => {
    const account = await context.get(AccountService).find(email);
    return (
      account && (await context.get(AccountService).membershipsOf(account.id)).flatMap(({ roles }) => roles)
    );
  };

  beforeAll(async () => {
    context = await TestContext.start(AccessModule);
    administration = context.get(AdministrationService);
  });
  afterAll(() => context.stop());

  it('given a slug that is taken, refuses the second municipality', async () => {
    valueOf(await administration.createMunicipality({ slug: 'tagen', ...facts }));
    expect(codeOf(await administration.createMunicipality({ slug: 'tagen', ...facts }))).toBe(
      'municipality.exists',
    );
  });

  it.each([
    ['api', 'municipality.slug-reserved'],
    ['kakor', 'municipality.slug-reserved'],
    ['Exempelby', 'municipality.slug-malformed'],
  ])('given the slug %s, makes no municipality', async (slug, code) => {
    expect(codeOf(await administration.createMunicipality({ slug, ...facts }))).toBe(code);
    expect(await context.get(MunicipalityDirectory).idOf(slug)).toBeUndefined();
  });

  it('given a new municipality, gives it quiet periods of its own, named in Swedish, and says so in its log', async () => {
    const { id } = valueOf(await administration.createMunicipality({ slug: 'ny-kommun', ...facts }));
    const scope = mintMunicipalityScope(id);
    const { items } = await context.get(ReadSettingsService).listCalendar(scope, { limit: 10 });
    expect(items.map(({ kind, name, when }) => [kind, name, when.recurs, when.from, when.to])).toEqual([
      ['quiet-period', 'Juli', 'yearly', '07-01', '07-31'],
      ['quiet-period', 'Jul och nyår', 'yearly', '12-24', '01-06'],
    ]);
    const by = { scope, accountId: null, label: 'test' };
    expect(await context.audited(by)).toEqual(['municipality.created']);
  });

  it('given an address with an account, gives it the role and keeps its password', async () => {
    const { id } = valueOf(await administration.createMunicipality({ slug: 'tva-roller', ...facts }));
    const member = { ...person, email: 'alex@exempelby.example', municipality: 'tva-roller' };
    expect(valueOf(await administration.createMember({ ...member, roles: ['reader'] }))).toEqual({
      isNew: true,
    });
    const again = { ...member, roles: ['coordinator'], password: 'en helt annan mening' } as const;
    expect(valueOf(await administration.createMember(again))).toEqual({ isNew: false });
    await expect(rolesOf(member.email)).resolves.toEqual(['coordinator']);
    const by = { scope: mintMunicipalityScope(id), accountId: null, label: 'test' };
    expect(await context.audited(by)).toEqual(['municipality.created', 'membership.set', 'membership.set']);
  });

  it('given no such municipality or a weak password, makes no account', async () => {
    const member = { ...person, email: 'bo@exempelby.example', roles: ['reader'] } as const;
    expect(codeOf(await administration.createMember({ ...member, municipality: 'ingen' }))).toBe(
      'municipality.missing',
    );
    valueOf(await administration.createMunicipality({ slug: 'svag', ...facts }));
    const weak = { ...member, municipality: 'svag', password: 'kort' };
    expect(codeOf(await administration.createMember(weak))).toBe('password.too-short');
    await expect(rolesOf(member.email)).resolves.toBeUndefined();
  });
});
