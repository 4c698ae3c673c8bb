import { createHash } from 'node:crypto';
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

  it('given the page about the API, when a browser opens it, then its policy lets every part of it through', async () => {
    const page = await app.http.inject('/api/docs');
    const policy = String(page.headers['content-security-policy']);
    expect(page.statusCode).toBe(200);
    const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)/g)].map(
      ([, attributes = '', inside = '']) => ({
        address: /src="\.\/([^"]+)"/.exec(attributes)?.[1],
        inside: inside.trim(),
      }),
    );
    expect(scripts.length).toBeGreaterThan(1);
    for (const { address, inside } of scripts) {
      expect(inside).toBe('');
      const script = await app.http.inject(`/api/${address}`);
      expect([address, script.statusCode]).toEqual([address, 200]);
      expect(script.headers['content-type']).toContain('javascript');
    }
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    const styles = [...page.body.matchAll(/<style>([\s\S]*?)<\/style>|\sstyle="([^"]*)"/g)];
    expect(styles.length).toBeGreaterThan(0);
    for (const [, element, attribute] of styles) {
      const hash = createHash('sha256')
        .update(element ?? attribute ?? '')
        .digest('base64');
      expect(policy).toContain(`'sha256-${hash}'`);
    }
    expect(policy).not.toContain("'unsafe-inline'");
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

  it('given a program that watches the process, when it asks, then health and metrics answer', async () => {
    expect((await app.http.inject('/health/live')).statusCode).toBe(200);
    const ready = await app.http.inject('/health/ready');
    expect(ready.json()).toMatchObject({ status: 'ok' });
    const metrics = await app.http.inject('/metrics');
    expect(metrics.headers['content-type']).toContain('text/plain');
    expect(metrics.body).toMatch(/^# TYPE samsyn_/m);
  });
});
