import { TestApp } from '../app/test-app.builder';
import { calendarEvent } from './calendar-event';
import { Coordinator, linkIn, type MeetingAnswer } from './council-meeting.builder';

const night = { date: '2027-04-21', start: '23:30', end: '00:30' };

describe('a meeting past midnight', () => {
  let app: TestApp;
  let council: Coordinator;

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    council = new Coordinator(app, await app.municipality({ seats: 1 }));
  });
  afterAll(() => app.stop());

  it('given 23.30–00.30, when it is scheduled and noticed, then API, mail, calendar, page and agenda tell the same hour', async () => {
    const agenda = [
      { title: 'Öppnande', presenter: null, minutes: 40, kind: 'information' },
      { title: 'Nästa möte', presenter: null, minutes: 20, kind: 'information' },
    ];
    const meeting = await council.schedule({ ...night, agenda });
    expect(meeting).toMatchObject({
      date: '2027-04-21',
      start: '23:30',
      end: '00:30',
      endDate: '2027-04-22',
      endsAt: '2027-04-21T22:30:00.000Z',
    });

    await council.done('POST', `/meetings/${meeting.id}/notice`, { version: meeting.version });
    const [notice] = await council.sent();
    expect(notice?.text.replaceAll('\u00a0', ' ')).toContain(
      'onsdag 21 april 2027 kl. 23.30 – torsdag 22 april 2027 kl. 00.30',
    );
    const event = calendarEvent(notice?.calendar ?? '');
    expect([event.start.toISOString(), event.end.toISOString()]).toEqual([
      '2027-04-21T21:30:00.000Z',
      '2027-04-21T22:30:00.000Z',
    ]);
    const page = await app.http.inject(`${linkIn(notice)}/reply`);
    expect(page.body).toContain('23.30–00.30');
    const told = await council.done<{ items: { start: string }[]; overrunMinutes: number }>(
      'GET',
      `/meetings/${meeting.id}/agenda`,
    );
    expect(told).toMatchObject({ items: [{ start: '23:30' }, { start: '00:10' }], overrunMinutes: 0 });
  });

  it('given an end that would be the day after by mistake, when it is asked for, then it is refused', async () => {
    const answer = await app.request(council.municipality, 'POST', '/meetings', {
      bodyId: council.municipality.council.bodyId,
      place: 'Kommunhuset',
      date: '2027-04-21',
      start: '13:00',
      end: '11:00',
    });
    expect(answer.json<MeetingAnswer>()).toMatchObject({ status: 422, code: 'meeting.ends-before-start' });
  });
});
