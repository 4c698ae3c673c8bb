import { randomUUID } from 'node:crypto';
import { defaultTimingRules, type TaskView } from '@samsyn/contract';
import { TestApp, type TestMunicipality } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer } from './council-meeting.builder';

const withoutReminder = defaultTimingRules.filter(({ kind }) => kind !== 'reminder');

describe('work that takes longer than an answer may', () => {
  let app: TestApp;
  let municipality: TestMunicipality;
  let council: Coordinator;
  let meeting: MeetingAnswer;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    municipality = await app.municipality({ seats: 2 });
    council = new Coordinator(app, municipality);
    meeting = await council.schedule();
  });
  afterAll(() => app.stop());

  const body = () => `/bodies/${municipality.council.bodyId}`;
  const task = (id = '') => council.done<TaskView>('GET', `/tasks/${id}`);
  const pending = async (kind: string) =>
    (await council.mailings(`subject=meeting:${meeting.id}&state=pending&kind=meetings.${kind}`)).map(
      ({ dueAt }) => dueAt,
    );
  const squeezeDay = {
    kind: 'day-off',
    name: 'Klämdag',
    when: { recurs: 'once', from: '2027-03-10', to: '2027-03-10' },
  };

  it('given new timing rules, when they are saved, then the answer names a task, which can be followed to its end', async () => {
    const changed = await council.done<{ tasks: string[] }>('PATCH', body(), {
      version: 1,
      timingRules: withoutReminder,
    });
    expect(changed.tasks).toHaveLength(1);
    expect(await task(changed.tasks[0])).toEqual({
      id: changed.tasks[0],
      kind: 'meetings.replan',
      subject: { type: 'body', id: municipality.council.bodyId },
      state: 'waiting',
      total: 1,
      done: 0,
      failed: 0,
      failure: null,
      startedAt: null,
      finishedAt: null,
    });
    expect(await pending('reminder')).toHaveLength(2);
    await app.work();

    expect(await task(changed.tasks[0])).toMatchObject({
      state: 'done',
      done: 1,
      finishedAt: expect.any(String),
    });
    expect(await pending('reminder')).toEqual([]);
  });

  it('given a period of the calendar, when it is added, changed and removed, then each has planned mails follow it', async () => {
    const { id, tasks } = await council.done<{ id: string; tasks: string[] }>(
      'POST',
      '/calendar',
      squeezeDay,
    );
    await app.work();
    expect((await task(tasks[0])).subject).toEqual({ type: 'municipality', id: municipality.id });
    expect(new Set(await pending('notice'))).toEqual(new Set(['2027-03-09T07:00:00.000Z']));
    const when = { recurs: 'once', from: '2027-03-09', to: '2027-03-10' };
    await council.done('PATCH', `/calendar/${id}`, { version: 1, when });
    await app.work();
    expect(new Set(await pending('notice'))).toEqual(new Set(['2027-03-08T07:00:00.000Z']));
    const removed = await app.request(municipality, 'POST', `/calendar/${id}/remove`);
    expect(removed.statusCode).toBe(200);
    await app.work();

    expect((await task(removed.json<{ tasks: string[] }>().tasks[0])).state).toBe('done');
    expect(new Set(await pending('notice'))).toEqual(new Set(['2027-03-10T07:00:00.000Z']));
  });

  it('given another leave time, when it is saved, then planned mails follow it; without one nothing is to be followed', async () => {
    const settings = (values: object) =>
      council.done<{ tasks: string[] }>('PATCH', '/settings', { ...values });
    expect((await settings({ version: 1, name: 'Exempelköping' })).tasks).toEqual([]);
    const { tasks } = await settings({ version: 2, leaveTime: '10:15' });
    await app.work();

    expect((await task(tasks[0])).state).toBe('done');
    expect(new Set(await pending('notice'))).toEqual(new Set(['2027-03-10T09:15:00.000Z']));
  });

  it('given the same request twice, when it has a key, then both answers name the one task', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const change = { version: 1, timingRules: withoutReminder };
    const answers = [
      await app.request(municipality, 'PATCH', body(), change, headers),
      await app.request(municipality, 'PATCH', body(), change, headers),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(answers[1]?.json()).toEqual(answers[0]?.json());
  });

  it('given a task, when another municipality asks, or for one that is not, then there is none', async () => {
    const { tasks } = await council.done<{ tasks: string[] }>('POST', '/calendar', squeezeDay);
    const other = await app.municipality({ seats: 1 });
    const missing = { status: 404, code: 'task.missing' };
    expect((await app.request(other, 'GET', `/tasks/${tasks[0]}`)).json()).toMatchObject(missing);
    expect((await app.request(municipality, 'GET', `/tasks/${randomUUID()}`)).json()).toMatchObject(missing);
    const secretary = { slug: municipality.slug, cookie: await app.member(municipality.scope, 'secretary') };
    expect((await app.request(secretary, 'GET', `/tasks/${tasks[0]}`)).statusCode).toBe(200);
  });
});
