import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer, springMeeting } from './council-meeting.builder';
import {
  bodyWith,
  type DocumentedRoute,
  documentedRoutes,
  type TextField,
  textFields,
} from './documented-routes';
import { refusalOf } from './refusal';
import { tenantRows } from './tenant-rows';

describe('a request body that no route takes', () => {
  let app: TestApp;
  let municipality: TestMunicipality;
  let meeting: MeetingAnswer;
  let routes: DocumentedRoute[];
  let texts: TextField[];
  let before: Record<string, string>;

  const sendText = (
    { method, path }: Pick<DocumentedRoute, 'method' | 'path'>,
    payload: string,
    headers: Record<string, string> = {},
  ) =>
    app.http.inject({
      method,
      url: path
        .replace('{municipality}', municipality.slug)
        .replace('{halfYear}', '2027-1')
        .replace(/\{\w+\}/g, meeting.id),
      headers: { cookie: municipality.cookie, 'content-type': 'application/json', ...headers },
      payload,
    });
  const send = (route: DocumentedRoute, payload: unknown) => sendText(route, JSON.stringify(payload));
  const scheduling = { method: 'POST', path: '/api/v1/municipalities/{municipality}/meetings' } as const;

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    municipality = await app.municipality({ seats: 2 });
    meeting = await new Coordinator(app, municipality).schedule();
    // somebody whom every route lets in: some are for members alone
    municipality.cookie = await app.member(municipality.scope, ['coordinator', 'member']);
    routes = (await documentedRoutes(app)).filter(({ body }) => body);
    // a password may be anything, and is stored as nothing but its hash
    texts = textFields(routes).filter(({ path }) => !['password', 'current'].includes(String(path[0])));
    before = await tenantRows(app);
  });
  afterAll(() => app.stop());

  it('given the description of the API, when its bodies are read, then there are some to try', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(texts.length).toBeGreaterThan(20);
  });

  it('given an unknown field, when it is sent to any route that takes a body, then it is refused', async () => {
    for (const route of routes) {
      const refusal = refusalOf(await send(route, { municipalityId: meeting.id }), route.path);
      expect([route.path, refusal.status]).toEqual([route.path, 400]);
    }
    const body = { bodyId: municipality.council.bodyId, ...springMeeting, uid: 'mitt', extra: 1 };
    const named = refusalOf(await sendText(scheduling, JSON.stringify(body)), 'POST meetings');
    expect(JSON.stringify(named.errors)).toMatch(/uid.*extra/);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['half an emoji', 'a\ud83d'],
    ['10,001 characters', 'å'.repeat(10_001)],
  ])(
    'given %s, when it is written in any text field of any route, then the field is named',
    async (_what, text) => {
      for (const { route, path } of texts) {
        const what = `${route.method} ${route.path} ${path.join('.')}`;
        const { errors } = refusalOf(await send(route, bodyWith(path, text)), what);
        expect([what, errors?.some((error) => error.path === path.join('.'))]).toEqual([what, true]);
      }
    },
  );

  it.each([
    ['nothing', '', 400],
    ['half a document', '{"bodyId":', 400],
    ['no JSON', 'bodyId=1', 400],
    ['a list', '[]', 400],
    ['a word', '"möte"', 400],
    ['null', 'null', 400],
    ['a prototype', '{"__proto__":{"title":"x"}}', 400],
    ['a constructor', '{"constructor":{"prototype":{"title":"x"}}}', 400],
    ['more than 256 KB', JSON.stringify({ title: 'x'.repeat(300 * 1024) }), 413],
    ['100,000 lists in each other', '['.repeat(100_000) + ']'.repeat(100_000), 400],
    ['30,000 objects in each other', '{"a":'.repeat(30_000) + '1' + '}'.repeat(30_000), 400],
  ])('given %s instead of a meeting, when it is sent, then it is refused', async (what, payload, status) => {
    const headers = { 'idempotency-key': 'nyckel' };
    for (const answer of [
      await sendText(scheduling, payload),
      await sendText(scheduling, payload, headers),
    ]) {
      expect(refusalOf(answer, what).status).toBe(status);
    }
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
  ])('given a body of type %s, when a meeting is scheduled with it, then it is refused', async (type) => {
    const answer = await sendText(scheduling, 'bodyId=1', { 'content-type': type });
    expect([400, 415]).toContain(refusalOf(answer, type).status);
  });

  const rescue = JSON.stringify({ name: 'Räddning', kind: 'other' });
  const organisations = '/api/v1/municipalities/{municipality}/organisations';
  const json = 'application/json';

  it.each([
    ['JSON in ISO-8859-1', 'latin1', json, 400, 'request.undecodable'],
    ['JSON that says it is in ISO-8859-1', 'latin1', `${json}; charset=iso-8859-1`, 415, 'request.charset'],
    ['JSON that says so and is not', 'utf8', `${json}; charset=iso-8859-1`, 415, 'request.charset'],
    ['a form in ISO-8859-1', 'latin1', 'application/x-www-form-urlencoded', 400, 'request.undecodable'],
  ] as const)(
    'given %s, when it is sent, then nothing is guessed',
    async (what, encoding, type, status, code) => {
      const headers = { cookie: municipality.cookie, 'content-type': type };
      const url = organisations.replace('{municipality}', municipality.slug);
      const answer = await app.http.inject({
        method: 'POST',
        url,
        headers,
        payload: Buffer.from(rescue, encoding),
      });
      const refusal = refusalOf(answer, what);
      expect([refusal.status, refusal.code]).toEqual([status, code]);
    },
  );

  it('given a reply form whose percent signs stand for ISO-8859-1, when it is sent, then it is refused', async () => {
    const answer = await app.http.inject({
      method: 'POST',
      url: '/l/x/reply',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'answer=in-room&remark=R%E4ddning',
    });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('Det gick inte att ta emot');
  });

  it('given every refusal above, when the rows of all municipalities are counted, then nothing has changed', async () => {
    expect(await tenantRows(app)).toEqual(before);
  });
});
