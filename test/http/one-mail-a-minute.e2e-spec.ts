import type { SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer } from './council-meeting.builder';

describe('nobody gets two mails about one meeting in one minute', () => {
  let app: TestApp;
  let council: Coordinator;

  const perPerson = (mails: readonly SinkMessage[]) =>
    council.municipality.council.seats.map(({ email }) => mails.filter(({ to }) => to[0] === email).length);
  const due = async (meeting: MeetingAnswer) =>
    [
      ...new Set(
        (await council.mailings(`subject=meeting:${meeting.id}&state=pending`)).map((mail) => mail.dueAt),
      ),
    ].sort();

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    council = new Coordinator(app, await app.municipality({ seats: 2 }));
  });
  afterAll(() => app.stop());

  it('given a meeting tomorrow, when it is scheduled, then one mail to each tells everything, and no more follow', async () => {
    const meeting = await council.schedule({ date: '2026-11-24' });
    const mails = await council.sent();

    expect(perPerson(mails)).toEqual([1, 1]);
    expect(mails[0]?.subject).toMatch(/^Kallelse: /);
    expect(await due(meeting)).toEqual([]);
  });

  it('given a meeting after Christmas, when the quiet days push documents and reminder together, then they are one mail', async () => {
    const meeting = await council.schedule({ date: '2027-01-07' });
    await council.sent();
    const counts: number[][] = [];
    for (const instant of await due(meeting)) {
      app.clock.setTo(new Date(instant));
      counts.push(perPerson(await council.sent()));
    }

    expect(counts.flat().every((count) => count <= 1)).toBe(true);
    const sent = await council.mailings(`subject=meeting:${meeting.id}&state=sent`);
    const together = sent.filter(({ kind }) => kind === 'meetings.documents' || kind === 'meetings.reminder');
    expect(new Set(together.map(({ dueAt }) => dueAt)).size).toBe(1);
  });

  it('given a chase ordered in the minute the documents leave, then they are one mail', async () => {
    const { id, version } = await council.schedule();
    await council.done('POST', `/meetings/${id}/notice`, { version });
    await council.sent();
    app.clock.setTo(new Date('2027-04-14T06:00:00Z'));
    await council.done('POST', `/meetings/${id}/chase`, { confirmed: true });
    const mails = await council.sent();

    expect(perPerson(mails)).toEqual([1, 1]);
    const late = mails.find(({ subject }) => subject.startsWith('Påminnelse'));
    expect(late?.text).toMatch(/[Dd]agordning/);
  });
});
