import type { SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { calendarEvent } from './calendar-event';
import { Coordinator, type MeetingAnswer } from './council-meeting.builder';

/** Nine o'clock stays nine o'clock, whatever the clocks do between the mail and the meeting. */
describe('daylight saving time', () => {
  let app: TestApp;
  let council: Coordinator;

  const startIn = ({ calendar }: SinkMessage) => calendarEvent(calendar).start.toISOString();
  /** Moves the clock to each due minute from now on and gathers what leaves. */
  const sentUntilTheMeeting = async (meetingId: string) => {
    const mails: SinkMessage[] = [];
    const pending = await council.mailings(`subject=meeting:${meetingId}&state=pending`);
    for (const dueAt of new Set(pending.map((mailing) => mailing.dueAt))) {
      app.clock.setTo(new Date(dueAt));
      mails.push(...(await council.sent()));
    }
    return mails;
  };
  const localHours = async (meetingId: string) => {
    const all = await council.mailings(`subject=meeting:${meetingId}`);
    const hour = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Europe/Stockholm' });
    return [...new Set(all.map(({ dueAt }) => hour.format(new Date(dueAt))))];
  };

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    council = new Coordinator(app, await app.municipality({ seats: 2, languages: ['sv', 'en'] }));
  });
  afterAll(() => app.stop());

  it.each([
    ['2027-04-07', '2027-04-07T07:00:00.000Z'],
    ['2027-11-10', '2027-11-10T08:00:00.000Z'],
  ])(
    'given a meeting at nine on %s, when its mails leave across the change, then all say nine, at %s',
    async (date, instant) => {
      const meeting = await council.schedule({ date, start: '09:00', end: '10:30', agenda: [] });
      expect(meeting.startsAt).toBe(instant);
      expect(await localHours(meeting.id)).toEqual(['08:00']);
      const mails = await sentUntilTheMeeting(meeting.id);
      expect(mails).toHaveLength(10);
      for (const { text, html, calendar } of mails) {
        for (const part of [text, html]) {
          expect(part).toMatch(/9[.:]00/);
          expect(part).not.toMatch(/\b(?:0?8|10)[.:]00\b/);
        }
        if (calendar) expect(calendarEvent(calendar).start.toISOString()).toBe(instant);
      }
      expect(mails.filter(({ calendar }) => calendar)).not.toHaveLength(0);
    },
  );

  it.each([
    ['2027-03-24', '2027-03-31', '2027-03-24T08:00:00.000Z', '2027-03-31T07:00:00.000Z'],
    ['2027-10-27', '2027-11-03', '2027-10-27T07:00:00.000Z', '2027-11-03T08:00:00.000Z'],
  ])(
    'given a meeting at nine on %s, when it moves to %s, then it stays at nine on the wall',
    async (from, to, before, after) => {
      const when = { start: '09:00', end: '10:30' };
      const meeting = await council.schedule({ date: from, ...when, agenda: [] });
      const noticed = await council.done<MeetingAnswer>('POST', `/meetings/${meeting.id}/notice`, {
        version: 1,
      });
      expect((await council.sent()).map(startIn)).toEqual([before, before]);
      const moved = await council.done<MeetingAnswer>('POST', `/meetings/${meeting.id}/reschedule`, {
        version: noticed.version,
        date: to,
        ...when,
      });
      expect(moved).toMatchObject({ start: '09:00', end: '10:30', startsAt: after });
      const mails = await council.sent();
      expect(mails.map(startIn)).toEqual([after, after]);
      for (const { subject, text } of mails) {
        expect(subject).toMatch(/\b0?9[.:]00/);
        expect(text).not.toMatch(/\b(?:0?8|10)[.:]00\b/);
      }
      expect(await localHours(meeting.id)).toEqual(['08:00']);
    },
  );
});
