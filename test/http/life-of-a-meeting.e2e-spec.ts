import type { SinkMessage } from '@samsyn/testing';
import { clockTimeOf, civilDateOf } from '@samsyn/contract';
import { TestApp } from '../app/test-app.builder';
import { calendarEvent } from './calendar-event';
import { Coordinator, type MailingAnswer, type MeetingAnswer } from './council-meeting.builder';

const zone = 'Europe/Stockholm';
const onTheWall = ({ dueAt }: MailingAnswer) =>
  `${civilDateOf(new Date(dueAt), zone)} ${clockTimeOf(new Date(dueAt), zone)}`;
const recipients = (mails: SinkMessage[]) => mails.map(({ to }) => to[0]).sort();

/** One council from its first day to the day after: each step stands on the one before. */
describe('the life of a council meeting', () => {
  let app: TestApp;
  let council: Coordinator;
  let meeting: MeetingAnswer;
  let notices: SinkMessage[];
  let uid: string;

  const seats = () => council.municipality.council.seats;
  const emailOf = (seat: number) => seats()[seat]?.email;
  const noticeTo = (seat: number) => notices.find(({ to }) => to[0] === emailOf(seat));
  const change = async (path: string, values: object = {}, method: 'POST' | 'PATCH' = 'POST') => {
    const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${meeting.id}`);
    meeting = await council.done(method, `/meetings/${meeting.id}${path}`, { version, ...values });
  };
  const phone = async (seat: number, answer: string) => {
    const participant = (await council.replies(meeting.id)).find((each) => each.function === `Plats ${seat}`);
    const reply = { participantId: participant?.participantId, answer, source: 'phone' };
    return council.done('POST', `/meetings/${meeting.id}/replies`, reply);
  };

  beforeAll(async () => {
    app = await TestApp.start();
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    council = new Coordinator(app, await app.municipality({ deputies: [3, 4] }));
  });
  afterAll(() => app.stop());

  it('given a council scheduled in November, when the forecast is asked for, then every mail stands at its local time', async () => {
    meeting = await council.schedule({ title: 'Samverkansrådet för krisledning – vår 2027' });
    expect(meeting).toMatchObject({
      replyBy: '2027-04-07',
      contributionsBy: '2027-04-09',
      documentsBy: '2027-04-14',
    });
    const forecast = await council.mailings('from=2026-11-23T00:00:00Z&to=2027-05-01T00:00:00Z');
    const planned = forecast.map((mailing) => `${mailing.kind} ${onTheWall(mailing)}`);
    expect(planned).toHaveLength(35);
    expect([...new Set(planned)]).toEqual([
      'meetings.notice 2027-03-10 08:00',
      'meetings.chase 2027-04-02 08:00',
      'meetings.chase 2027-04-08 08:00',
      'meetings.documents 2027-04-14 08:00',
      'meetings.reminder 2027-04-20 08:00',
    ]);
    expect(await council.mailings('from=2027-03-11T00:00:00Z&to=2027-04-02T00:00:00Z')).toEqual([]);
  });

  it('given the day of the notice, when its hour comes, then seven invitations leave and not a minute before', async () => {
    app.clock.setTo(new Date('2027-03-10T06:59:00Z'));
    expect(await council.sent()).toEqual([]);
    app.clock.setTo(new Date('2027-03-10T07:00:00Z'));
    notices = await council.sent();
    expect(recipients(notices)).toEqual(
      seats()
        .map(({ email }) => email)
        .sort(),
    );
    const events = notices.map(({ calendar }) => calendarEvent(calendar));
    uid = events[0]?.uid ?? '';
    for (const [index, event] of events.entries()) {
      expect(event).toMatchObject({ method: 'REQUEST', uid, sequence: 0, status: 'CONFIRMED' });
      expect(event.start.toISOString()).toBe('2027-04-21T11:00:00.000Z');
      expect(event.attendees).toEqual([`mailto:${notices[index]?.to[0]}`]);
    }
  });

  it('given the link in a mail, when its holder answers, then the reply counts and is confirmed', async () => {
    const answered = await council.replyByLink(noticeTo(0), { answer: 'remote', remark: 'Vi ringer in.' });
    expect(answered.statusCode).toBe(303);
    const confirmation = await app.http.inject(String(answered.headers.location));
    expect(confirmation.body).toContain('Ditt svar är registrerat');
    const substitute = { substituteName: 'Ersättare Exempel', substituteEmail: 'ersattare@polisen.example' };
    await council.replyByLink(noticeTo(1), { answer: 'substitute', ...substitute });
    await phone(2, 'declined');

    const replies = await council.replies(meeting.id);
    expect(replies.map(({ answer, source }) => answer && `${answer} by ${source}`)).toEqual([
      'remote by link',
      'substitute by link',
      'declined by phone',
      ...Array<null>(4).fill(null),
      null,
    ]);
    expect(replies[0]?.remark).toBe('Vi ringer in.');
    expect(recipients(await council.sent())).toEqual(['ersattare@polisen.example', emailOf(2)].sort());
  });

  it('given answers, when the meeting moves a week, then the same event moves and everyone is asked anew', async () => {
    const before = await council.mailings(`subject=meeting:${meeting.id}&state=pending`);
    await change('/reschedule', { date: '2027-04-28', start: '09:00', end: '11:00', reason: 'Kollision' });
    const moved = await council.sent();
    expect(recipients(moved)).toEqual(expect.arrayContaining(seats().map(({ email }) => email)));
    for (const { subject, calendar, text } of moved.filter(
      ({ to }) => to[0] !== 'ersattare@polisen.example',
    )) {
      expect(subject).toMatch(
        /^Flyttat: Samverkansrådet för krisledning – vår 2027, från .*21 april till .*28 april/,
      );
      expect(text).toContain('Kollision');
      // those who do not come can take it out of their calendars, which has raised it twice
      expect(calendarEvent(calendar)).toMatchObject({ method: 'REQUEST', uid, sequence: 6 });
      expect(calendarEvent(calendar).start.toISOString()).toBe('2027-04-28T07:00:00.000Z');
    }
    expect((await council.replies(meeting.id)).every(({ answer }) => answer === null)).toBe(true);
    const after = await council.mailings(`subject=meeting:${meeting.id}&state=superseded`);
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    const pending = await council.mailings(`subject=meeting:${meeting.id}&state=pending`);
    expect(pending.every(({ revision }) => revision === 1)).toBe(true);
    expect([...new Set(pending.map(onTheWall))]).toEqual([
      '2027-04-09 08:00',
      '2027-04-15 08:00',
      '2027-04-21 08:00',
      '2027-04-27 08:00',
    ]);
  });

  it('given new answers, when only the room changes, then they stand and the event is updated in place', async () => {
    await council.replyByLink(noticeTo(0), { answer: 'in-room' });
    await phone(2, 'in-room');
    await change('', { place: 'Räddningsstationen', confirmed: true }, 'PATCH');
    const told = await council.sent();
    expect(recipients(told)).toEqual(expect.arrayContaining(seats().map(({ email }) => email)));
    for (const { subject, calendar } of told) {
      expect(subject).toMatch(/^Ny plats: /);
      expect(calendarEvent(calendar)).toMatchObject({
        uid,
        sequence: 8,
        location: 'Räddningsstationen / Teams',
      });
    }
    const counted = (await council.replies(meeting.id)).filter(({ answer }) => answer !== null);
    expect(counted.map(({ answer }) => answer)).toEqual(['in-room', 'in-room']);
  });

  it('given two answers, when the missing are chased, then only they hear of it, and once', async () => {
    const ordered = await council.done<{ chased: number }>('POST', `/meetings/${meeting.id}/chase`, {
      confirmed: true,
    });
    const chased = await council.sent();
    expect(recipients(chased)).toEqual([1, 3, 4, 5, 6].map((seat) => emailOf(seat)).sort());
    expect(ordered.chased).toBe(5);
    const again = await app.request(council.municipality, 'POST', `/meetings/${meeting.id}/chase`);
    expect(again.json()).toMatchObject({ status: 409, code: 'meeting.chased-recently' });
    await council.replyByLink(noticeTo(3), { answer: 'tentative' });
    app.clock.setTo(new Date('2027-04-09T06:00:00Z'));
    expect(recipients(await council.sent())).toEqual([1, 4, 5, 6].map((seat) => emailOf(seat)).sort());
    app.clock.setTo(new Date('2027-04-15T06:00:00Z'));
    const climbed = [emailOf(1), seats()[3]?.deputyEmail, seats()[4]?.deputyEmail, emailOf(5), emailOf(6)];
    expect(recipients(await council.sent())).toEqual(climbed.sort());
  });

  it('given a cancellation, when time goes on past the meeting, then it takes the event back and nothing more leaves', async () => {
    await change('/cancel', { reason: 'Skyddsronden går före' });
    const cancelled = await council.sent();
    expect(recipients(cancelled)).toEqual(expect.arrayContaining(seats().map(({ email }) => email)));
    const organizer = calendarEvent(notices[0]?.calendar ?? '').organizer;
    const asked = [seats()[3]?.deputyEmail, seats()[4]?.deputyEmail];
    expect(recipients(cancelled.filter(({ calendar }) => calendar === ''))).toEqual(asked.sort());
    expect(cancelled.every(({ subject }) => subject.startsWith('Inställt: '))).toBe(true);
    for (const { calendar } of cancelled.filter((mail) => mail.calendar !== '')) {
      expect(calendarEvent(calendar)).toMatchObject({
        method: 'CANCEL',
        status: 'CANCELLED',
        uid,
        organizer,
      });
      expect(calendarEvent(calendar).sequence).toBe(10);
    }
    for (const day of ['2027-04-21', '2027-04-27', '2027-04-29']) {
      app.clock.setTo(new Date(`${day}T12:00:00Z`));
      expect(await council.sent()).toEqual([]);
    }
    expect(await council.mailings(`subject=meeting:${meeting.id}&state=pending`)).toEqual([]);
    const late = await council.replyByLink(notices[0], { answer: 'in-room' });
    expect(late.statusCode).toBe(409);
  });
});
