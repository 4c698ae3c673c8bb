import type { OverviewView } from '@samsyn/contract';
import { TestApp } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer } from './council-meeting.builder';

describe('a chase keeps its distance', () => {
  let app: TestApp;
  let council: Coordinator;

  const at = (instant: string) => app.clock.setTo(new Date(instant));
  const chases = async (meeting: MeetingAnswer) =>
    (await council.mailings(`subject=meeting:${meeting.id}&kind=meetings.chase`)).map(({ dueAt }) => dueAt);
  const matters = async () => (await council.done<OverviewView>('GET', '/overview')).matters;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    at('2026-11-23T07:00:00Z');
    council = new Coordinator(app, await app.municipality({ seats: 2, deputies: [0] }));
  });
  afterAll(() => app.stop());

  it('given a meeting in three days, when the notice has left, then no mail chases, and the coordinator is told to call', async () => {
    const meeting = await council.schedule({ date: '2026-11-26' });
    await council.sent();

    expect(await chases(meeting)).toEqual([]);
    const [matter] = (await matters()).filter(({ code }) => code === 'replies.missing');
    expect(matter?.facts).toMatchObject({ call: [expect.any(String), expect.any(String)] });
    at('2026-11-26T06:00:00Z');
    const morning = await council.sent();
    expect(
      morning.map(({ subject }) => subject).filter((subject) => /svara på kallelsen/.test(subject)),
    ).toEqual([]);
  });

  it('given a last day to reply on the day before, when the meeting’s morning comes, then the deputy hears of it for the first time by no mail', async () => {
    const { id, version } = await council.schedule({ replyBy: '2027-04-20' });
    await council.done('POST', `/meetings/${id}/notice`, { version });
    await council.sent();
    at('2027-04-15T06:00:00Z');
    expect(await council.sent()).toHaveLength(2);

    at('2027-04-21T10:00:00Z');
    const deputy = council.municipality.council.seats[0]?.deputyEmail;
    expect((await council.sent()).map(({ to }) => to[0])).not.toContain(deputy);
  });

  it('given a notice yesterday, when a chase is ordered, then it is asked first, and left at once when confirmed', async () => {
    const { id, version } = await council.schedule();
    await council.done('POST', `/meetings/${id}/notice`, { version });
    await council.sent();
    at('2026-11-24T06:59:00Z');
    const path = `/meetings/${id}/chase`;

    const refused = await app.request(council.municipality, 'POST', path);
    expect(refused.json()).toMatchObject({
      status: 409,
      code: 'confirmation.needed',
      mail: { soon: { people: 2 } },
    });
    expect(await council.sent()).toEqual([]);
    expect(await council.done('POST', path, { confirmed: true })).toMatchObject({ chased: 2 });
    expect(await council.sent()).toHaveLength(2);
  });

  it('given more than a day since, when a chase is ordered, then it leaves without a question', async () => {
    const { id, version } = await council.schedule();
    await council.done('POST', `/meetings/${id}/notice`, { version });
    await council.sent();
    at('2026-11-24T07:05:00Z');

    expect(await council.done('POST', `/meetings/${id}/chase`)).toMatchObject({ chased: 2 });
  });
});
