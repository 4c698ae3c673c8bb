import { WatchOverviewService } from '@samsyn/overview';
import { TestApp } from '../app/test-app.builder';
import { Coordinator } from './council-meeting.builder';
import { LeadingPeople } from './leading-people.builder';

const DAY = 24 * 3_600_000;

describe('a coordinator who does not sign in', () => {
  let app: TestApp;
  let council: Coordinator;
  let people: LeadingPeople;

  beforeEach(async () => {
    app = await TestApp.start();
  });
  afterEach(() => app.stop());

  const beginOn = async (day: string) => {
    app.clock.setTo(new Date(`${day}T07:00:00Z`));
    council = new Coordinator(app, await app.municipality({ seats: 2 }));
    people = await LeadingPeople.of(app, council);
  };
  /** Goes on to a day, looking every morning and evening as the worker does every hour, and sends what is due. */
  const liveTo = async (day: string) => {
    for (let at = app.clock.now().getTime(); at <= Date.parse(`${day}T19:30:00Z`); at += DAY / 2) {
      app.clock.setTo(new Date(at));
      await app.get(WatchOverviewService).plan();
      await app.send();
    }
  };

  it('given a spring without a meeting, then they get a list every Monday and one warning, the backup and the director one mail each', async () => {
    await beginOn('2027-03-01');
    await liveTo('2027-07-02');

    const atRisk = ['04-26', '05-03', '05-10', '05-17', '05-24', '05-31', '06-07', '06-14', '06-21', '06-28'];
    const lists = atRisk.map((day) => `2027-${day} En sak behöver dig`);
    expect(await people.received()).toEqual({
      coordinator: [lists[0], '2027-04-29 En sak har väntat på dig sedan 22 april', ...lists.slice(1)],
      backup: ['2027-04-30 En sak väntar på samordnaren'],
      director: ['2027-05-05 En sak väntar på någon i Exempelkommun'],
      others: 0,
    });
    const [, warning] = (await app.sink.messages()).filter(({ to }) => to[0] === people.coordinator);
    expect(warning?.text).toContain('ingen samordnare har loggat in sedan 22 april');
    expect(warning?.text).toContain(
      'Har ingen loggat in före fredag 30 april får Robin Exempel (biträdande samordnare) veta det.',
    );
    const escalated = (await app.sink.messages()).find(({ to }) => to[0] === people.director);
    expect(escalated?.text).toContain(people.coordinator);
    expect(escalated?.text).toContain('larmas vid dröjsmål');
    expect((await council.mailings('state=failed')).length).toBe(0);
  }, 120_000);

  it('given the backup signs in when told, then the director is not told', async () => {
    await beginOn('2027-03-01');
    await liveTo('2027-04-30');
    await people.signIn(people.backup);
    await liveTo('2027-05-06');

    expect(await people.received()).toMatchObject({ backup: [expect.any(String)], director: [] });
  }, 60_000);

  it('given they say that they are away, then the backup gets it at once and the lists, and nobody above is told', async () => {
    await beginOn('2027-04-20');
    await liveTo('2027-04-23');
    await people.isAway(council.municipality.cookie, { from: '2027-04-23', to: '2027-05-14' });
    await app.send();
    expect((await people.received()).backup).toEqual([
      '2027-04-23 En sak behöver dig medan samordnaren är frånvarande',
    ]);
    await liveTo('2027-05-14');

    expect(await people.received()).toEqual({
      coordinator: [],
      backup: [
        '2027-04-23 En sak behöver dig medan samordnaren är frånvarande',
        '2027-04-26 En sak behöver dig',
        '2027-05-03 En sak behöver dig',
        '2027-05-10 En sak behöver dig',
      ],
      director: [],
      others: 0,
    });
  }, 60_000);

  it('given a year in which every meeting is planned, held and marked, and nobody signs in, then nobody is told', async () => {
    await beginOn('2027-01-11');
    for (const date of ['2027-04-21', '2027-10-20']) {
      const meeting = await council.schedule({ date });
      const agenda = `/meetings/${meeting.id}/agenda`;
      const { version, items } = await council.done<{ version: number; items: { start: string }[] }>(
        'GET',
        agenda,
      );
      await council.done('PUT', agenda, { version, items: items.map(({ start: _start, ...item }) => item) });
      for (const { participantId } of await council.replies(meeting.id)) {
        const reply = { participantId, answer: 'in-room', source: 'phone' };
        await council.done('POST', `/meetings/${meeting.id}/replies`, reply);
      }
    }
    for (const date of ['2027-04-21', '2027-10-20']) {
      await liveTo(date);
      const [meeting] = (
        await council.done<{ items: { id: string; version: number; date: string }[] }>('GET', '/meetings')
      ).items.filter((each) => each.date === date);
      await council.done('POST', `/meetings/${meeting?.id}/hold`, { version: meeting?.version });
    }
    await liveTo('2027-12-31');

    const { others, ...told } = await people.received();
    expect(told).toEqual({ coordinator: [], backup: [], director: [] });
    expect(others).toBeGreaterThan(0);
  }, 180_000);
});
