import { randomUUID } from 'node:crypto';
import { PATH_METADATA } from '@nestjs/common/constants';
import { pathOf, reservedSlugs, type Role, roles } from '@samsyn/contract';
import { type DeclaredRoute, declaredRoutes, routesWithoutPermission } from '@samsyn/platform';
import { uiAssets } from '@samsyn/ui';
import { getClock } from '../../apps/standalone/src/clock/clock.entry';
import { MailboxController } from '../../apps/standalone/src/mailbox/mailbox.controller';
import { contractEntries } from '../app/contract-entries';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
type Expectation = [caller: string, headers: Record<string, string>, allowed: (status: number) => boolean];

/** Everything here is made from the routes themselves: a new one is tried without being listed. */
describe('every route of the product', () => {
  let app: TestApp;
  let home: TestMunicipality;
  let other: TestMunicipality;
  let routes: DeclaredRoute[];
  /** The sessions of one person per role, each with that role alone. */
  const cookies = new Map<Role, string>();

  const ask = ({ method, path }: DeclaredRoute, headers: Record<string, string>, slug = home.slug) =>
    app.http.inject({
      method: method as Method,
      url: path
        .replace(':municipality', slug)
        .replace(':halfYear', '2027-1')
        .replace(/:\w+/g, () => randomUUID()),
      headers,
      ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
    });

  /** Asks each route as each caller, and names every answer that was not the one declared. */
  const surprises = async (chosen: DeclaredRoute[], expectations: Expectation[]): Promise<string[]> => {
    const found: string[] = [];
    for (const route of chosen) {
      for (const [caller, headers, allowed] of expectations) {
        const { statusCode } = await ask(route, headers);
        if (!allowed(statusCode)) found.push(`${route.method} ${route.path} for ${caller}: ${statusCode}`);
      }
    }
    return found;
  };
  const declared = (kind: 'roles' | 'signed-in' | 'public') =>
    routes.filter(({ access }) => (Array.isArray(access) ? 'roles' : access) === kind);

  beforeAll(async () => {
    app = await TestApp.start();
    home = await app.municipality({ seats: 1 });
    other = await app.municipality({ seats: 1 });
    for (const role of roles) cookies.set(role, await app.member(home.scope, role));
    routes = declaredRoutes(app.http);
  });
  afterAll(() => app.stop());

  it('given all routes, when they are walked through, then each says who may use it', () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(routesWithoutPermission(app.http)).toEqual([]);
  });

  it('given the contract, when the routes are walked through, then each of its entries has one', () => {
    const served = new Set(routes.map(({ entry }) => entry?.name));
    // one that is missing: its controller, or its room's module in apps/api/src/api.module.ts
    expect(contractEntries.map(({ entry }) => entry.name).filter((name) => !served.has(name))).toEqual([]);
  });

  it('given the addresses of ours, those of the standalone program too, when a municipality is named, then it is named like none', () => {
    const mailbox = String(Reflect.getMetadata(PATH_METADATA, MailboxController));
    const paths = [...routes, ...uiAssets].map(({ path }) => path);
    const first = [...paths, pathOf(getClock), `/${mailbox}`].map((path) => path.split('/')[1] ?? '');
    const taken = [...new Set(first)].filter((segment) => segment !== '');
    expect(taken.length).toBeGreaterThan(8);
    expect(taken.filter((segment) => !reservedSlugs.has(segment))).toEqual([]);
  });

  it('given routes that ask for roles, when strangers ask, then they learn nothing', async () => {
    const answers: Expectation[] = [
      ['nobody', {}, (status) => status === 401],
      ['a made-up session', { cookie: `__Host-samsyn=${'a'.repeat(43)}` }, (status) => status === 401],
      ["another municipality's coordinator", { cookie: other.cookie }, (status) => status === 404],
    ];
    expect(await surprises(declared('roles'), answers)).toEqual([]);
  });

  it.each(roles)(
    'given the role %s, when every route is tried, then exactly what lists the role lets it in, at home alone',
    async (role) => {
      const headers = { cookie: cookies.get(role) ?? '' };
      const found: string[] = [];
      for (const route of declared('roles')) {
        const name = `${route.method} ${route.path}`;
        const answer = await ask(route, headers);
        const isFile = answer.headers['content-disposition'] !== undefined;
        const denied = !isFile && answer.json<{ code?: string } | undefined>()?.code === 'permission.denied';
        if (denied !== !lists(route, role)) found.push(`${name} at home: ${answer.statusCode}`);
        if (denied !== (answer.statusCode === 403)) found.push(`${name} at home: ${answer.body}`);
        const abroad = await ask(route, headers, other.slug);
        if (abroad.json<{ code?: string }>().code !== 'municipality.missing') {
          found.push(`${name} elsewhere: ${abroad.statusCode}`);
        }
      }
      expect(found).toEqual([]);
    },
  );

  it('given the role of a reader, when the routes are read, then it is let in to no route that changes something', () => {
    const open = declared('roles').filter((route) => lists(route, 'reader'));
    expect(open.length).toBeGreaterThan(8);
    expect(open.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('given routes of the account itself and public ones, when nobody in particular asks, then only the first ask for a sign-in', async () => {
    const denied: Expectation = ['nobody', {}, (status) => status === 401];
    expect(await surprises(declared('signed-in'), [denied])).toEqual([]);
    const open = declared('public').filter(({ path }) => path !== '/api/v1/sessions');
    const allowed: Expectation = ['nobody', {}, (status) => status !== 401 && status !== 403 && status < 500];
    expect(await surprises(open, [allowed])).toEqual([]);
  });

  it("given another site's page, when it sends what would change something, then every route refuses", async () => {
    const changing = routes.filter(({ method }) => method !== 'GET');
    const cookie = home.cookie;
    const refused = (status: number) => status === 403;
    expect(
      await surprises(changing, [
        ['another site', { cookie, 'sec-fetch-site': 'cross-site' }, refused],
        ['a sibling of ours', { cookie, 'sec-fetch-site': 'same-site' }, refused],
        ['an older browser', { cookie, origin: 'https://elak.example' }, refused],
      ]),
    ).toEqual([]);
    const ours = { cookie, 'sec-fetch-site': 'same-origin', origin: 'https://samsyn.example' };
    const letIn = changing.filter((route) => lists(route, 'coordinator'));
    expect(await surprises(letIn, [['our own page', ours, (status) => status !== 403]])).toEqual([]);
  });
});

/** Whether a route says that people with this role may use it. */
function lists({ access = 'public' }: DeclaredRoute, role: Role): boolean {
  return typeof access === 'string' || access.includes(role);
}
