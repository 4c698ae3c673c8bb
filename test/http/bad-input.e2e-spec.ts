import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer, springMeeting } from './council-meeting.builder';
import type { DocumentedRoute } from './documented-routes';
import { refusalOf } from './refusal';
import { tenantRows } from './tenant-rows';

type Method = DocumentedRoute['method'];

interface Examples {
  municipality: TestMunicipality;
  meeting: MeetingAnswer;
  participantId: string;
  mailingId: string;
}

describe('bad input', () => {
  let app: TestApp;
  let home: Examples;
  let foreign: Examples;
  let before: Record<string, string>;

  const examples = async (): Promise<Examples> => {
    const municipality = await app.municipality({ seats: 2 });
    const council = new Coordinator(app, municipality);
    const meeting = await council.schedule();
    const [mailing] = await council.mailings('kind=meetings.notice');
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
    home = await examples();
    foreign = await examples();
    before = await tenantRows(app);
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
    expect(await refused('POST', '/meetings', scheduling(when))).toMatchObject({ status: 422, code });
    const moved = await refused('POST', `/meetings/${id}/reschedule`, { version, ...when });
    expect(moved).toMatchObject({ status: 422, code });
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
    const refusal = await refused('POST', '/meetings', scheduling({ [field]: value }));
    expect(refusal).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(refusal.errors?.map((error) => error.path)).toContain(path);
  });

  it.each([
    ['after the meeting', '2027-05-05', '2027-05-06', 'meeting.deadline-after-meeting'],
    ['that has passed', '2027-05-05', '2026-11-22', 'meeting.deadline-passed'],
    ['of the year before', '2028-05-03', '2027-04-26', 'meeting.deadline-other-year'],
  ])('given a last day %s, when a meeting is scheduled, then it is told which', async (...given) => {
    const [, date, day, code] = given;
    for (const deadline of ['replyBy', 'contributionsBy', 'documentsBy']) {
      const refusal = await refused('POST', '/meetings', scheduling({ date, [deadline]: day }));
      expect(refusal).toMatchObject({ status: 422, code, deadline });
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
      ...['notice', 'cancel', 'hold'].map((order): [Method, string, object] => [
        'POST',
        `/meetings/${foreign.meeting.id}/${order}`,
        { version },
      ]),
      ['POST', `/meetings/${foreign.meeting.id}/chase`],
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
    for (const request of requests) {
      expect([...request, (await refused(...request)).status]).toEqual([...request, 404]);
    }
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
    for (const request of requests) expect((await refused(...request)).code).toMatch(/\.missing$/);
    const list = await app.request(
      home.municipality,
      'GET',
      `/mailings?subject=meeting:${foreign.meeting.id}`,
    );
    expect(list.json()).toEqual({ items: [], next: null });
  });

  it.each([
    [2_147_483_646, 409],
    [2_147_483_647, 400],
    [Number.MAX_SAFE_INTEGER, 400],
    [1e300, 400],
    [1.5, 400],
    [0, 400],
  ])(
    'given the version %s, which nobody has read, when something is changed, then it answers %s',
    async (version, status) => {
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
      for (const [path, values] of changes) {
        const refusal = await refused('PATCH', path, { version, ...values });
        expect([path, refusal.status]).toEqual([path, status]);
      }
    },
  );

  it.each([
    '%00',
    'a%00b',
    '%ED%A0%BD',
    "'%20OR%201=1%20--",
    '%C3%A5'.repeat(50),
    '..%2F..%2Fetc',
    'a'.repeat(400),
  ])('given %s instead of a municipality, when it is asked for, then there is none', async (slug) => {
    const url = `/api/v1/municipalities/${slug}/meetings`;
    const answer = await app.http.inject({ url, headers: { cookie: home.municipality.cookie } });
    expect([400, 404, 414]).toContain(refusalOf(answer, url).status);
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
    '/mailings?to=9999-12-31T23:59:59-23:59',
    '/mailings?state=lost',
    '/mailings/x',
    '/meetings/x',
    '/council/half-years?from=1',
    '/council/half-years?from=2000&to=2100',
  ])('given %s, when it is asked for, then it is refused', async (path) => {
    const refusal = await refused('GET', path);
    expect([400, 404, 405]).toContain(refusal.status);
  });

  it('given an instant with an offset that PostgreSQL does not know, when it is asked from, then it is understood', async () => {
    const path = '/mailings?from=2027-03-11T06:00:00%2B23:00&kind=meetings.notice';
    const answer = await app.request(home.municipality, 'GET', path);
    expect(answer.json<{ items: unknown[] }>().items).toHaveLength(2);
  });

  it('given every refusal above, when the rows of all municipalities are counted, then nothing has changed', async () => {
    expect(await tenantRows(app)).toEqual(before);
  });
});

function cursorOf(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}
