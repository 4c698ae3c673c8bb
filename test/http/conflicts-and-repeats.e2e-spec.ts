import { TestApp } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer, springMeeting } from './council-meeting.builder';
import { tenantRows } from './tenant-rows';

describe('two people, two clicks, two tries', () => {
  let app: TestApp;
  let council: Coordinator;

  const post = (path: string, payload: object, key?: string) =>
    app.request(council.municipality, 'POST', path, payload, key ? { 'idempotency-key': key } : {});
  const aMeeting = (values: object = {}) => ({
    bodyId: council.municipality.council.bodyId,
    ...springMeeting,
    ...values,
  });

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
  });
  beforeEach(async () => {
    council = new Coordinator(app, await app.municipality());
  });
  afterAll(() => app.stop());

  it('given two people who read one version, when both change the meeting, then the later gets both texts and loses nothing', async () => {
    const { id, version } = await council.schedule();
    await council.done('PATCH', `/meetings/${id}`, { version, place: 'Biblioteket' });
    const before = await tenantRows(app);
    const change = { version, date: '2027-05-05', start: '13:00', end: '15:00', reason: 'Mina ord' };
    const refused = await post(`/meetings/${id}/reschedule`, change);
    expect(refused.statusCode).toBe(409);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.json()).toMatchObject({
      code: 'meeting.changed',
      current: { id, version: version + 1, place: 'Biblioteket', date: '2027-04-21' },
      yours: change,
    });
    expect(await tenantRows(app)).toEqual(before);
  });

  it('given ten changes at the same moment, when they race, then exactly one wins', async () => {
    const { id, version } = await council.schedule();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        app.request(council.municipality, 'PATCH', `/meetings/${id}`, { version, place: `Rum ${index}` }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    expect((await council.done<MeetingAnswer>('GET', `/meetings/${id}`)).version).toBe(version + 1);
  });

  it('given fifty tries with one key, when they come at once, then there is one meeting and one set of mails', async () => {
    const tries = await Promise.all(
      Array.from({ length: 50 }, () => post('/meetings', aMeeting(), 'nyckel-1')),
    );
    expect(new Set(tries.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
    const [first, ...others] = tries.map((answer) => answer.json<MeetingAnswer>());
    const id = first?.id ?? '';
    for (const other of others) expect(other).toEqual(first);
    const { items } = await council.done<{ items: MeetingAnswer[] }>('GET', '/meetings');
    expect(items.map((meeting) => meeting.id)).toEqual([id]);
    expect(await council.mailings(`subject=meeting:${id}&kind=meetings.notice`)).toHaveLength(7);
    const orders = await Promise.all(
      [1, 2, 3].map(() => post(`/meetings/${id}/notice`, { version: 1 }, 'nyckel-2')),
    );
    expect(new Set(orders.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(await council.sent()).toHaveLength(7);
    expect(await council.sent()).toEqual([]);
  });

  it('given a key that was used, when it comes with another body or address, then it is refused and nothing happens', async () => {
    const { id } = (await post('/meetings', aMeeting(), 'nyckel')).json<MeetingAnswer>();
    const before = await tenantRows(app);
    const others = [
      await post('/meetings', aMeeting({ place: 'Annan plats' }), 'nyckel'),
      await post(`/meetings/${id}/cancel`, { version: 1 }, 'nyckel'),
    ];
    for (const other of others)
      expect(other.json()).toMatchObject({ status: 422, code: 'idempotency.reused' });
    expect(await tenantRows(app)).toEqual(before);
  });

  it('given a refused try, when it comes again corrected with the same key, then it succeeds', async () => {
    const past = await post('/meetings', aMeeting({ date: '2026-01-14' }), 'nyckel');
    expect(past.json()).toMatchObject({ code: 'meeting.in-the-past' });
    expect((await post('/meetings', aMeeting(), 'nyckel')).statusCode).toBe(201);
  });

  it('given the key of another municipality or account, when it is used here, then it is a key of its own', async () => {
    const other = await app.municipality();
    const bodyId = other.council.bodyId;
    const headers = { 'idempotency-key': 'samma' };
    const there = await app.request(other, 'POST', '/meetings', { bodyId, ...springMeeting }, headers);
    const here = await post('/meetings', aMeeting(), 'samma');
    const cookie = await app.member(council.municipality.scope, 'coordinator');
    const colleague = await app.request(
      { ...council.municipality, cookie },
      'POST',
      '/meetings',
      aMeeting({ date: '2027-05-05' }),
      headers,
    );
    expect([there, here, colleague].map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
  });

  it('given a double click without a key, when both arrive, then the second is told of the first', async () => {
    const clicks = await Promise.all([1, 2].map(() => post('/meetings', aMeeting())));
    const made = clicks.find(({ statusCode }) => statusCode === 201)?.json<MeetingAnswer>();
    const refused = clicks.find(({ statusCode }) => statusCode !== 201);
    expect(refused?.json()).toMatchObject({ status: 409, code: 'meeting.exists', meetingId: made?.id });
    expect(await council.mailings('kind=meetings.notice')).toHaveLength(7);
  });

  it('given two meetings moved to one time at once, when both arrive, then one is told of the other', async () => {
    const meetings = [await council.schedule(), await council.schedule({ date: '2027-04-22' })];
    const when = { date: '2027-05-05', start: '13:00', end: '15:00' };
    const moves = await Promise.all(
      meetings.map(({ id, version }) => post(`/meetings/${id}/reschedule`, { version, ...when })),
    );
    const moved = moves.find(({ statusCode }) => statusCode === 200)?.json<MeetingAnswer>();
    const refused = moves.find(({ statusCode }) => statusCode !== 200);
    expect(refused?.json()).toMatchObject({ status: 409, code: 'meeting.exists', meetingId: moved?.id });
  });

  it.each([
    ['empty', ''],
    ['with a space', 'två ord'],
    ['of 201 characters', 'a'.repeat(201)],
  ])('given a key that is %s, when it is sent, then it is refused with its name', async (_what, key) => {
    const headers = { 'idempotency-key': key };
    const refused = await app.request(council.municipality, 'POST', '/meetings', aMeeting(), headers);
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'Idempotency-Key' }],
    });
  });
});
