import { TestApp } from '../app/test-app.builder';
import { Coordinator } from './council-meeting.builder';
import { PreviewedWrites } from './previewed-writes.builder';

describe('the days and the time at which planned mail leaves, told and confirmed before they change', () => {
  let app: TestApp;
  let council: Coordinator;
  let writes: PreviewedWrites;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  const when = { recurs: 'once', from: '2027-04-08', to: '2027-04-12' };
  const quiet = { kind: 'quiet-period', name: 'Påsklov', when };
  beforeEach(async () => {
    app.clock.setTo(new Date('2027-03-29T06:00:00Z'));
    council = new Coordinator(app, await app.municipality());
    writes = new PreviewedWrites(app, council);
    const { id, version } = await council.schedule();
    await council.done('POST', `/meetings/${id}/notice`, { version });
    await council.sent();
  });
  /** Nine in the morning of the day after the last one to answer: the second chase would have left at eight. */
  const theMorningAfter = async () => {
    await app.work();
    app.clock.setTo(new Date('2027-04-08T05:00:00Z'));
    await council.sent();
    app.clock.setTo(new Date('2027-04-08T07:00:00Z'));
  };

  it('given a quiet period that is taken away, when it is confirmed, then what it held up leaves', async () => {
    const { id } = await council.done<{ id: string }>('POST', '/calendar', quiet);
    await theMorningAfter();
    const mail = await writes.confirmed('POST', `/calendar/${id}/remove`, {});

    expect(mail.soon?.people).toBe(7);
    expect(await writes.reachedWithinTheHour()).toHaveLength(7);
  });

  it('given a quiet period that comes to begin later, when it is confirmed, then what it held up leaves', async () => {
    const { id } = await council.done<{ id: string }>('POST', '/calendar', quiet);
    await theMorningAfter();
    const mail = await writes.confirmed('PATCH', `/calendar/${id}`, {
      version: 1,
      when: { ...when, from: '2027-04-09' },
    });

    expect(mail.soon?.people).toBe(7);
    expect(await writes.reachedWithinTheHour()).toHaveLength(7);
  });

  it('given an earlier leave time, when it is confirmed, then what it makes late leaves', async () => {
    await council.done('PATCH', '/settings', { version: 1, leaveTime: '16:00' });
    await theMorningAfter();
    const mail = await writes.confirmed('PATCH', '/settings', { version: 2, leaveTime: '08:00' });

    expect(mail.soon?.people).toBe(7);
    expect(await writes.reachedWithinTheHour()).toHaveLength(7);
  });

  it('given a quiet period that is added, when it is previewed, then what moves is told, and nothing is asked about', async () => {
    const { mail } = await writes.previewed('/calendar', quiet);

    expect(mail.soon).toBeNull();
    expect(mail.retimed).toContainEqual({
      kind: 'meetings.chase',
      before: '2027-04-08T06:00:00.000Z',
      at: '2027-04-13T06:00:00.000Z',
      people: 7,
    });
    expect((await writes.asked('/calendar', quiet)).statusCode).toBe(201);
  });
});
