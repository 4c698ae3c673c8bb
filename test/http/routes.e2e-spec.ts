import { randomUUID } from 'node:crypto';
import { type DeclaredRoute, declaredRoutes, routesWithoutPermission } from '@samsyn/platform';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
type Expectation = [caller: string, headers: Record<string, string>, allowed: (status: number) => boolean];

/** Everything here is made from the routes themselves: a new one is tried without being listed. */
describe('every route of the product', () => {
  let app: TestApp;
  let home: TestMunicipality;
  let routes: DeclaredRoute[];
  let strangersCookie: string;
  let readersCookie: string;

  const ask = ({ method, path }: DeclaredRoute, headers: Record<string, string>) =>
    app.http.inject({
      method: method as Method,
      url: path
        .replace(':municipality', home.slug)
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
  const declared = (kind: string) => routes.filter(({ access }) => access?.kind === kind);

  beforeAll(async () => {
    app = await TestApp.start();
    home = await app.municipality({ seats: 1 });
    strangersCookie = (await app.municipality({ seats: 1 })).cookie;
    readersCookie = await app.member(home.scope, 'reader');
    routes = declaredRoutes(app.http);
  });
  afterAll(() => app.stop());

  it('given all routes, when they are walked through, then each says who may use it', () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(routesWithoutPermission(app.http)).toEqual([]);
  });

  it('given routes that need a permission, when strangers ask, then they learn nothing', async () => {
    const answers: Expectation[] = [
      ['nobody', {}, (status) => status === 401],
      ['a made-up session', { cookie: `__Host-samsyn=${'a'.repeat(43)}` }, (status) => status === 401],
      ["another municipality's coordinator", { cookie: strangersCookie }, (status) => status === 404],
    ];
    expect(await surprises(declared('permission'), answers)).toEqual([]);
  });

  it('given the role of a reader, when every route is tried, then what changes something is denied and what shows is not', async () => {
    const shows = ({ access }: DeclaredRoute) =>
      access?.kind === 'permission' && /\.(get|list)$/.test(access.permission);
    const seen = declared('permission').filter(shows);
    const changed = declared('permission').filter((route) => !shows(route));
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
    expect(changed.every(({ method }) => method !== 'GET')).toBe(true);
    const headers = { cookie: readersCookie };
    expect(await surprises(changed, [['a reader', headers, (status) => status === 403]])).toEqual([]);
    const shown: Expectation = ['a reader', headers, (status) => status === 200 || status === 404];
    expect(await surprises(seen, [shown])).toEqual([]);
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
    expect(await surprises(changing, [['our own page', ours, (status) => status !== 403]])).toEqual([]);
  });
});
