import type { AgendaView } from '@samsyn/contract';
import type { SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer } from './council-meeting.builder';

const DAY = 24 * 3_600_000;

/** Every mail counts, whatever it is about. */
const MOST_MAILS = 6;

describe('a partner who answers at once', () => {
  let app: TestApp;
  let council: Coordinator;
  let meeting: MeetingAnswer;

  beforeEach(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2027-01-11T07:30:00Z'));
    council = new Coordinator(app, await app.municipality({ seats: 2 }));
    meeting = await council.schedule();
  });
  afterEach(() => app.stop());

  const [first, second] = [0, 1];
  const address = (seat: number) => council.municipality.council.seats[seat]?.email ?? '';
  const mailsTo = async (seat: number): Promise<SinkMessage[]> =>
    (await app.sink.messages()).filter(({ to }) => to.includes(address(seat)));
  const change = async (order: string, what: object = {}, method: 'POST' | 'PATCH' | 'PUT' = 'POST') => {
    const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
    await council.done(method, `/meetings/${meeting.id}${order}`, { version, ...what });
  };
  /** Lives to a day; both answer each mail that asks, by its link, within the day it came. */
  const liveTo = async (day: string) => {
    for (let at = app.clock.now().getTime(); at <= Date.parse(`${day}T21:00:00Z`); at += DAY / 2) {
      app.clock.setTo(new Date(at));
      for (const mail of await council.sent()) {
        const asks = /^(Kallelse|Flyttat|Påminnelse: svara|Vi behöver)/.test(mail.subject);
        if (asks)
          expect((await council.replyByLink(mail, { answer: 'in-room' })).statusCode).toBeLessThan(400);
      }
    }
  };
  const subjects = async (seat: number) => (await mailsTo(seat)).map(({ subject }) => subject.split(':')[0]);

  it('given a council that goes as planned, then they get three: notice, agenda, reminder', async () => {
    await liveTo('2027-04-22');

    expect(await subjects(first)).toEqual(['Kallelse', 'Dagordning', 'Påminnelse']);
    expect(await subjects(second)).toEqual(await subjects(first));
  });

  it('given it is moved, gets another room, and its agenda is changed after it was sent, then they get six at most', async () => {
    await liveTo('2027-03-20');
    await change('/reschedule', { date: '2027-04-28', start: '13:00', end: '15:00' });
    await liveTo('2027-04-10');
    await change('', { place: 'Sessionssalen', confirmed: true }, 'PATCH');
    await liveTo('2027-04-22');
    const agenda = await council.done<AgendaView>('GET', `/meetings/${meeting.id}/agenda`);
    const items = agenda.items.map(({ start: _start, ...item }, at) => ({
      ...item,
      ...(at === 0 ? { title: 'Öppnande och nya ledamöter' } : {}),
    }));
    await council.done('PUT', `/meetings/${meeting.id}/agenda`, { version: agenda.version, items });
    await change('/agenda/tell');
    await liveTo('2027-04-29');

    expect(await subjects(first)).toEqual([
      'Kallelse',
      'Flyttat',
      'Ny plats',
      'Dagordning',
      'Ändrad dagordning',
      'Påminnelse',
    ]);
    for (const seat of [first, second]) {
      expect((await subjects(seat)).length).toBeLessThanOrEqual(MOST_MAILS);
    }
  });

  it('given another who never answers, then that costs the first nothing', async () => {
    app.sink.programme.reset();
    for (let at = app.clock.now().getTime(); at <= Date.parse('2027-04-22T21:00:00Z'); at += DAY / 2) {
      app.clock.setTo(new Date(at));
      for (const mail of await council.sent()) {
        const theirs = mail.to.includes(address(first)) && mail.subject.startsWith('Kallelse');
        if (theirs) await council.replyByLink(mail, { answer: 'remote' });
      }
    }

    expect(await subjects(first)).toEqual(['Kallelse', 'Dagordning', 'Påminnelse']);
    // two chases more, and still no more than six
    expect((await subjects(second)).length).toBe(5);
  });
});
