import { TestApp } from '../app/test-app.builder';
import { documentedRoutes } from './documented-routes';

const below = '/api/v1/municipalities/{}';

/** The contract: names may grow, not change. */
const contract = [
  'POST /api/v1/sessions',
  'DELETE /api/v1/sessions/current',
  'GET /api/v1/me',
  ...['organisations', 'organisations/{}/contacts', 'bodies', 'bodies/{}/seats', 'meetings'].flatMap(
    (path) => [`GET ${below}/${path}`, `POST ${below}/${path}`],
  ),
  `GET ${below}/council/half-years`,
  `GET ${below}/meetings/{}`,
  `GET ${below}/meetings/{}/agenda`,
  `PUT ${below}/meetings/{}/agenda`,
  ...['notice', 'reschedule', 'cancel', 'hold', 'chase', 'replies'].map(
    (order) => `POST ${below}/meetings/{}/${order}`,
  ),
  `GET ${below}/meetings/{}/replies`,
  `GET ${below}/mailings`,
  `PATCH ${below}/mailings/{}`,
];

interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, { operationId: string; responses: object }>>;
}

describe('what anyone can ask for', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('given the description of the API, when it is read, then it names every route of the contract', async () => {
    const answer = await app.http.inject('/api/openapi.json');
    expect(answer.headers['content-type']).toContain('application/json');
    const named = (await documentedRoutes(app)).map(
      ({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`,
    );
    expect(contract.filter((route) => !named.includes(route))).toEqual([]);
  });

  it('given the description of the API, when it is held against OpenAPI, then parameters and operations are whole', async () => {
    const { openapi, info, paths } = (await app.http.inject('/api/openapi.json')).json<OpenApi>();
    expect(openapi).toMatch(/^3\./);
    expect(info).toMatchObject({ title: 'Samsyn', version: expect.any(String) });
    for (const { method, path, parameters } of await documentedRoutes(app)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      const declared = parameters.filter((parameter) => parameter.in === 'path');
      expect([method, path, declared.map(({ name }) => name).sort()]).toEqual([method, path, inPath]);
      expect(declared.every(({ required, schema }) => required && schema)).toBe(true);
    }
    const operations = Object.values(paths).flatMap((each) => Object.values(each));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operations.every(({ responses }) => Object.keys(responses).length > 0)).toBe(true);
  });

  it('given the page about the API, when it is opened, then all it is made of are files of ours', async () => {
    for (const path of ['/api/docs', '/api/docs/']) {
      const page = await app.http.inject(path);
      expect([path, page.statusCode, page.headers['content-type']]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      expect(page.body).not.toMatch(/<style|style=|<script>|\son\w+=/);
      const parts = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
      expect(parts).toHaveLength(5);
      for (const part of parts) {
        const answer = await app.http.inject(part);
        expect([part, answer.statusCode, answer.body.length > 0]).toEqual([part, 200, true]);
      }
    }
    // a browser on the public address would otherwise send the description to a server of Swagger's
    expect((await app.http.inject('/api/docs/start.js')).body).toContain('validatorUrl: null');
  });

  it.each([
    '/',
    '/kakor',
    '/personuppgifter',
    '/tillganglighet',
    '/l/x',
    '/l/x/reply',
    '/health/live',
    '/api/v1/me',
    '/api/docs',
    '/nowhere',
  ])('given %s, when it is answered, then the headers keep browsers on the safe side', async (url) => {
    const { headers } = await app.http.inject(url);
    const policy = String(headers['content-security-policy']);
    for (const directive of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(directive);
    }
    expect(policy).not.toMatch(/unsafe-(inline|eval)|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it.each(['/l', '/l/%zz', '/l/x', '/l/x/reply', '/l/x/y/z'])(
    'given %s, which is no link, when it is answered, then a page says so, in Swedish or English',
    async (url) => {
      for (const method of ['GET', 'POST', 'PUT'] as const) {
        const { statusCode, headers, body } = await app.http.inject({ method, url });
        expect([400, 404, 405]).toContain(statusCode);
        expect(headers).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          'x-robots-tag': 'noindex',
        });
        expect(body).toMatch(/Länken finns inte|Sidan finns inte|Det gick inte att ta emot/);
        expect(body).toContain('href="?lang=en"');
      }
    },
  );

  it('given a program that watches the process, when it asks, then health and metrics answer', async () => {
    expect((await app.http.inject('/health/live')).statusCode).toBe(200);
    const ready = await app.http.inject('/health/ready');
    expect(ready.json()).toMatchObject({ status: 'ok' });
    const metrics = await app.http.inject('/metrics');
    expect(metrics.headers['content-type']).toContain('text/plain');
    expect(metrics.body).toMatch(/^# TYPE samsyn_/m);
  });

  it.each([
    ['/api/v1/me', 'GET, HEAD, PATCH'],
    ['/api/v1/sessions', 'POST'],
    ['/api/v1/municipalities/exempel/meetings', 'GET, HEAD, POST'],
    ['/api/v1/municipalities/exempel/meetings/x/agenda?view=all', 'GET, HEAD, PUT'],
    ['/health/live', 'GET, HEAD'],
    ['/', 'GET, HEAD'],
  ])('given %s, when it is asked by another method, then it says that it answers %s', async (url, allow) => {
    const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;
    const others = methods.filter((method) => !allow.split(', ').includes(method));
    expect(others.length).toBeGreaterThan(3);
    for (const method of others) {
      const answer = await app.http.inject({ method, url });
      expect([method, answer.statusCode, answer.headers.allow]).toEqual([method, 405, allow]);
      expect(answer.headers).toMatchObject({
        'content-type': expect.stringContaining('application/problem+json'),
        'x-content-type-options': 'nosniff',
      });
      if (method !== 'HEAD') expect(answer.json()).toMatchObject({ code: 'method.not-allowed', status: 405 });
    }
  });

  it('given the page of a link, when it is asked by another method, then a page refuses and names the others', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const) {
      const { statusCode, headers, body } = await app.http.inject({ method, url: '/l/x/reply' });
      expect([method, statusCode, headers.allow]).toEqual([method, 405, 'GET, HEAD, POST']);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body).toContain('Det gick inte att ta emot');
    }
  });

  it.each(['PUT', 'TRACE', 'OPTIONS', 'GET', 'POST'] as const)(
    'given an unknown path, when it is asked by %s, then it does not exist',
    async (method) => {
      for (const url of ['/api/v1/nowhere', '/nowhere', '/api']) {
        const answer = await app.http.inject({ method, url });
        expect([url, answer.statusCode, answer.headers.allow]).toEqual([url, 404, undefined]);
        expect(answer.json()).toMatchObject({ code: 'resource.missing' });
      }
    },
  );

  it('given any route of the API, when it answers, whatever it answers, then nobody may keep it', async () => {
    const { cookie, slug } = await app.municipality({ seats: 1 });
    const paths = (await documentedRoutes(app)).filter(({ path }) => path.startsWith('/api/'));
    expect(paths.length).toBeGreaterThan(30);
    for (const { path } of paths) {
      const url = path.replace('{municipality}', slug).replace(/\{\w+\}/g, 'x');
      for (const headers of [{}, { cookie }]) {
        const answer = await app.http.inject({ url, headers });
        expect([url, answer.headers['cache-control']]).toEqual([url, 'no-store']);
      }
    }
    const encoded = await app.http.inject({
      url: `/%61pi/v1/municipalities/${slug}/bodies`,
      headers: { cookie },
    });
    expect([encoded.statusCode, encoded.headers['cache-control']]).toEqual([200, 'no-store']);
    expect((await app.http.inject('/assets/none')).headers['cache-control']).toBeUndefined();
  });
});
