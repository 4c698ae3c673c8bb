import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer, springMeeting } from './council-meeting.builder';
import { bodyWith, type DocumentedRoute, documentedRoutes, textFields } from './documented-routes';
import { changingNothing, refusalOf } from './refused-requests';

type Method = DocumentedRoute['method'];

interface Standing {
  municipality: TestMunicipality;
  meeting: MeetingAnswer;
  participantId: string;
  mailingId: string;
}

describe('bad input', () => {
  let app: TestApp;
  let home: Standing;
  let foreign: Standing;

  const standing = async (): Promise<Standing> => {
    const municipality = await app.municipality({ seats: 2 });
    const council = new Coordinator(app, municipality);
    const meeting = await council.schedule();
    const [mailing] = await council.mailings('kind=notice');
    const [reply] = await council.replies(meeting.id);
    return { municipality, meeting, participantId: reply?.participantId ?? '', mailingId: mailing?.id ?? '' };
  };
  const refused = async (method: Method, path: string, payload?: object) => {
    const answer = await app.request(home.municipality, method, path, payload);
    return refusalOf(answer, `${method} ${path} ${JSON.stringify(payload ?? null).slice(0, 200)}`);
  };
  const scheduling = (values: object) => ({
    bodyId: home.municipality.council.bodyId,
    ...springMeeting,
    ...values,
  });

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    home = await standing();
    foreign = await standing();
  });
  afterAll(() => app.stop());

  it.each([
    ['2026-11-20', '13:00', '15:00', 'meeting.in-the-past'],
    ['2026-11-23', '07:59', '09:00', 'meeting.in-the-past'],
    ['2027-05-05', '15:00', '13:00', 'meeting.ends-before-start'],
    ['2027-05-05', '13:00', '13:00', 'meeting.ends-before-start'],
    ['2027-03-28', '02:30', '04:00', 'time.absent'],
    ['2027-03-28', '01:30', '02:30', 'time.absent'],
    ['2027-10-31', '02:30', '04:00', 'time.twice'],
    ['2027-10-31', '01:30', '02:30', 'time.twice'],
  ])('given %s %s–%s, when it is scheduled or moved to, then it says %s', async (date, start, end, code) => {
    const { id, version } = home.meeting;
    const when = { date, start, end };
    await changingNothing(app, async () => {
      expect(await refused('POST', '/meetings', scheduling(when))).toMatchObject({ status: 422, code });
      const moved = await refused('POST', `/meetings/${id}/reschedule`, { version, ...when });
      expect(moved).toMatchObject({ status: 422, code });
    });
  });

  it.each([
    ['date', '2027-02-29'],
    ['date', '20270421'],
    ['date', 20270421],
    ['start', '25:00'],
    ['start', '9:00'],
    ['end', null],
    ['bodyId', 'rådet'],
    ['place', ['Kommunhuset']],
    ['place', '   '],
    ['remote', 'Teams'],
    ['remote.url', { name: 'Teams', url: 'javascript:alert(1)' }],
    ['agenda', { title: 'x' }],
    ['agenda.0.minutes', [{ title: 'x', presenter: null, minutes: '5', kind: 'information' }]],
    ['agenda.0.kind', [{ title: 'x', presenter: null, minutes: 5, kind: 'fika' }]],
    ['replyBy', 'snart'],
  ])('given a meeting whose %s is %j, when it is scheduled, then the field is named', async (path, value) => {
    const field = path.split('.')[0] ?? path;
    const refusal = await changingNothing(app, () =>
      refused('POST', '/meetings', scheduling({ [field]: value })),
    );
    expect(refusal).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(refusal.errors?.map((error) => error.path)).toContain(path);
  });

  it('given a last day after the meeting, when it is scheduled, then it says so', async () => {
    for (const last of ['replyBy', 'contributionsBy', 'documentsBy']) {
      const refusal = await refused(
        'POST',
        '/meetings',
        scheduling({ date: '2027-05-05', [last]: '2027-05-06' }),
      );
      expect(refusal).toMatchObject({ status: 422, code: 'meeting.deadline-after-meeting' });
    }
  });

  it('given ids of another municipality, when they stand in a path or a body, then there is no such thing', async () => {
    const { council } = foreign.municipality;
    const seat = council.seats[0];
    const version = 1;
    const { id } = home.meeting;
    const when = { date: '2027-05-05', start: '09:00', end: '10:00' };
    const requests: [Method, string, object?][] = [
      ['POST', '/meetings', scheduling({ bodyId: council.bodyId })],
      ['GET', `/meetings/${foreign.meeting.id}`],
      ['GET', `/meetings/${foreign.meeting.id}/agenda`],
      ['PUT', `/meetings/${foreign.meeting.id}/agenda`, { version, items: [] }],
      ['GET', `/meetings/${foreign.meeting.id}/replies`],
      ['PATCH', `/meetings/${foreign.meeting.id}`, { version, place: 'Här' }],
      ['POST', `/meetings/${foreign.meeting.id}/reschedule`, { version, ...when }],
      ...['notice', 'cancel', 'hold', 'chase'].map((order): [Method, string, object] => [
        'POST',
        `/meetings/${foreign.meeting.id}/${order}`,
        { version },
      ]),
      [
        'POST',
        `/meetings/${id}/replies`,
        { participantId: foreign.participantId, answer: 'in-room', source: 'phone' },
      ],
      ['PATCH', `/mailings/${foreign.mailingId}`, { action: 'stop', version }],
      ['GET', `/bodies/${council.bodyId}`],
      ['PATCH', `/bodies/${council.bodyId}`, { version, name: 'Vårt' }],
      ['GET', `/bodies/${council.bodyId}/seats`],
      ['POST', `/bodies/${council.bodyId}/seats`, { organisationId: seat?.organisationId, function: 'x' }],
      ['PATCH', `/bodies/${council.bodyId}/seats/${seat?.seatId}`, { version, function: 'x' }],
      [
        'PATCH',
        `/bodies/${home.municipality.council.bodyId}/seats/${seat?.seatId}`,
        { version, function: 'x' },
      ],
      ['GET', `/organisations/${seat?.organisationId}`],
      ['PATCH', `/organisations/${seat?.organisationId}`, { version, name: 'Vår' }],
      ['GET', `/organisations/${seat?.organisationId}/contacts`],
      ['POST', `/organisations/${seat?.organisationId}/contacts`, { role: 'x', email: 'x@polisen.example' }],
      ['PATCH', `/organisations/${seat?.organisationId}/contacts/${seat?.contactId}`, { version, role: 'x' }],
    ];
    await changingNothing(app, async () => {
      for (const request of requests) {
        expect([...request, (await refused(...request)).status]).toEqual([...request, 404]);
      }
    });
  });

  it('given ids of another municipality inside a body, when a seat is made or given, then it is refused', async () => {
    const { bodyId, seats } = home.municipality.council;
    const stranger = foreign.municipality.council.seats[0];
    const requests: [Method, string, object][] = [
      ['POST', `/bodies/${bodyId}/seats`, { organisationId: stranger?.organisationId, function: 'x' }],
      [
        'POST',
        `/bodies/${bodyId}/seats/${seats[0]?.seatId}/holdings`,
        { contactId: stranger?.contactId, capacity: 'holder' },
      ],
    ];
    await changingNothing(app, async () => {
      for (const request of requests) expect((await refused(...request)).code).toMatch(/\.missing$/);
    });
    const list = await app.request(home.municipality, 'GET', `/mailings?meeting=${foreign.meeting.id}`);
    expect(list.json()).toEqual({ items: [], next: null });
  });

  it('given an unknown field, when it is sent to any route that takes a body, then it is named', async () => {
    const routes = (await documentedRoutes(app)).filter(({ body }) => body);
    expect(routes.length).toBeGreaterThan(15);
    await changingNothing(app, async () => {
      for (const route of routes) {
        const answer = await send(route, { municipalityId: foreign.municipality.id });
        const refusal = refusalOf(answer, `${route.method} ${route.path}`);
        expect([route.path, refusal.status]).toEqual([route.path, 400]);
      }
    });
    const known = await refused(
      'POST',
      '/meetings',
      scheduling({ date: '2027-05-05', uid: 'mitt', extra: 1 }),
    );
    expect(JSON.stringify(known.errors)).toMatch(/uid.*extra/);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['half an emoji', 'a\ud83d'],
    ['10,001 characters', 'å'.repeat(10_001)],
  ])(
    'given %s, when it is written in any text field of any route, then that field is named',
    async (_what, text) => {
      const fields = textFields(await documentedRoutes(app)).filter(
        ({ route, path }) => !(route.path === '/api/v1/sessions' && path[0] === 'password'),
      );
      expect(fields.length).toBeGreaterThan(15);
      await changingNothing(app, async () => {
        for (const { route, path } of fields) {
          const what = `${route.method} ${route.path} ${path.join('.')}`;
          const refusal = refusalOf(await send(route, bodyWith(path, text)), what);
          expect(`${what}: ${refusal.errors?.map((error) => error.path).join(' ')}`).toContain(
            path.join('.'),
          );
          expect([what, refusal.errors?.some((error) => error.path === path.join('.'))]).toEqual([
            what,
            true,
          ]);
        }
      });
    },
  );

  it.each(['%00', 'a%00b', '%ED%A0%BD', encodeURIComponent("' OR 1=1 --"), 'å'.repeat(50), '..%2F..%2Fetc'])(
    'given %s instead of a municipality, when it is asked for, then there is none',
    async (slug) => {
      const url = `/api/v1/municipalities/${encodeURI(decodeSafely(slug))}/meetings`;
      const answer = await app.http.inject({ url, headers: { cookie: home.municipality.cookie } });
      expect([400, 404]).toContain(refusalOf(answer, url).status);
    },
  );

  it('given a version beyond what the database counts, when something is changed, then it is a conflict', async () => {
    const version = Number.MAX_SAFE_INTEGER;
    const { bodyId, seats } = home.municipality.council;
    const seat = seats[0];
    const changes: [string, object][] = [
      [`/organisations/${seat?.organisationId}`, { name: 'x' }],
      [`/organisations/${seat?.organisationId}/contacts/${seat?.contactId}`, { role: 'x' }],
      [`/bodies/${bodyId}`, { name: 'x' }],
      [`/bodies/${bodyId}/seats/${seat?.seatId}`, { function: 'x' }],
      [`/meetings/${home.meeting.id}`, { place: 'x' }],
      [`/mailings/${home.mailingId}`, { action: 'stop' }],
    ];
    await changingNothing(app, async () => {
      for (const [path, values] of changes) {
        expect([path, (await refused('PATCH', path, { version, ...values })).status]).toEqual([path, 409]);
      }
    });
  });

  it.each([
    '/meetings?cursor=x',
    `/meetings?cursor=${cursorOf(['2027-01-01T00:00:00Z'])}`,
    `/meetings?cursor=${cursorOf(['0000-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000'])}`,
    `/meetings?cursor=${cursorOf(['2027-01-01T00:00:00Z', 'a\u0000'])}`,
    `/mailings?cursor=${cursorOf({ length: 2 })}`,
    `/mailings?cursor=${'a'.repeat(501)}`,
    `/organisations?cursor=${cursorOf(['\u0000'])}`,
    `/bodies?cursor=${cursorOf([[[]]])}`,
    '/meetings?limit=0',
    '/meetings?limit=201',
    '/meetings?limit=1e9',
    '/meetings?limit=5&limit=6',
    '/meetings?from=2027-02-30',
    '/meetings?from=0000-01-01',
    '/meetings?status=gone',
    '/meetings?sida=2',
    '/mailings?from=2027-01-01',
    '/mailings?from=0000-01-01T00:00:00Z',
    '/mailings?to=2027-01-01T00:00:00%2B23:59',
    '/mailings?to=9999-12-31T23:59:59-23:59',
    '/mailings?state=lost',
    '/mailings/x',
    '/meetings/x',
    '/council/half-years?from=1',
    '/council/half-years?from=2000&to=2100',
  ])('given %s, when it is asked for, then it is refused', async (path) => {
    const refusal = await refused('GET', path);
    expect([400, 404]).toContain(refusal.status);
  });

  const send = ({ method, path }: DocumentedRoute, payload: unknown) =>
    app.http.inject({
      method,
      url: path
        .replace('{municipality}', home.municipality.slug)
        .replace('{halfYear}', '2027-1')
        .replace(/\{\w+\}/g, home.meeting.id),
      headers: { cookie: home.municipality.cookie, 'content-type': 'application/json' },
      payload: JSON.stringify(payload),
    });
});

function cursorOf(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
