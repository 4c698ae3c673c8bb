import type { SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { calendarEvent, type CalendarEvent } from './calendar-event';
import type { Coordinator, MeetingAnswer } from './council-meeting.builder';
import { mailTo, NoticedSeat } from './noticed-seat.builder';

const eva = { substituteName: 'Eva Exempel', substituteEmail: 'eva@organisation.example' };

/** What the calendars of those around one seat hold, as the meeting and the answers change. */
describe('calendars agree with the truth', () => {
  let app: TestApp;
  let noticed: NoticedSeat;
  let council: Coordinator;
  let notices: SinkMessage[];
  let holder: string;
  let deputy: string;

  const eventTo = (mails: SinkMessage[], email: string): CalendarEvent =>
    calendarEvent(mailTo(mails, email)?.calendar ?? '');
  const answer = async (mail: SinkMessage | undefined, values: Record<string, string>) => {
    app.clock.advance(60_000);
    await council.replyByLink(mail, values);
    return council.sent();
  };
  const change = async (path: string, values: object) => {
    app.clock.advance(60_000);
    const at = `/meetings/${noticed.meeting.id}`;
    const { version } = await council.done<MeetingAnswer>('GET', at);
    const patch = { version, confirmed: true, ...values };
    if (path === '') await council.done('PATCH', at, patch);
    else await council.done('POST', `${at}${path}`, { version, ...values });
    return council.sent();
  };
  /** The calendar file behind the link in a mail. */
  const file = async (mail: SinkMessage | undefined) => {
    const link = /\/l\/[\w.-]+/.exec(mail?.text ?? '')?.[0];
    return calendarEvent((await app.http.inject(`${link}/meeting.ics`)).body);
  };

  const movedAddress = async () => {
    const { organisationId, contactId } = noticed.seat;
    app.clock.advance(60_000);
    await council.done('PATCH', `/organisations/${organisationId}/contacts/${contactId}`, {
      version: 1,
      email: 'flyttad@organisation.example',
      confirmed: true,
    });
    return council.sent();
  };

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    noticed = await NoticedSeat.begin(app);
    ({ council, notices } = noticed);
    ({ email: holder, deputyEmail: deputy = '' } = noticed.seat);
  });
  afterEach(() => noticed.end());
  afterAll(() => app.stop());

  it('given a notice, then it carries the deciding instant: not when it left, but when the meeting was decided on', () => {
    expect(eventTo(notices, holder)).toMatchObject({
      method: 'REQUEST',
      status: 'CONFIRMED',
      sequence: 0,
      stamp: expect.stringMatching(/^2026-11-23T07:0/),
      participation: 'NEEDS-ACTION',
      transparency: 'OPAQUE',
    });
  });

  it('given a substitute invited, withdrawn and named anew, then each part to them has a higher SEQUENCE', async () => {
    const toEva = async (values: Record<string, string>) =>
      eventTo(await answer(mailTo(notices, holder), values), eva.substituteEmail);
    const named = { answer: 'substitute', ...eva };
    const invited = await toEva(named);
    const withdrawn = await toEva({ answer: 'in-room' });
    const again = await toEva(named);

    expect([invited, withdrawn, again].map(({ method, status }) => `${method} ${status}`)).toEqual([
      'REQUEST CONFIRMED',
      'CANCEL ',
      'REQUEST CONFIRMED',
    ]);
    expect(withdrawn.attendees).toEqual([`mailto:${eva.substituteEmail}`]);
    expect(withdrawn.sequence).toBeGreaterThan(invited.sequence);
    expect(again.sequence).toBeGreaterThan(withdrawn.sequence);
    expect(again.stamp > withdrawn.stamp && withdrawn.stamp > invited.stamp).toBe(true);
    expect(new Set([invited.uid, withdrawn.uid, again.uid]).size).toBe(1);
  });

  it('given a deputy who comes, is withdrawn and comes again, then each part to them has a higher SEQUENCE', async () => {
    const chase = mailTo(await noticed.at('2027-04-08T06:00:00Z'), deputy);
    const toDeputy = async (mail: SinkMessage | undefined, values: Record<string, string>) =>
      eventTo(await answer(mail, values), deputy);
    const parts = [
      await toDeputy(chase, { answer: 'in-room' }),
      await toDeputy(mailTo(notices, holder), { answer: 'in-room' }),
      await toDeputy(mailTo(notices, holder), { answer: 'declined' }),
    ];

    expect(parts.map(({ method, status, participation }) => [method, status, participation])).toEqual([
      ['REQUEST', 'CONFIRMED', 'ACCEPTED'],
      ['CANCEL', '', 'ACCEPTED'],
      ['REQUEST', 'CONFIRMED', 'ACCEPTED'],
    ]);
    expect(parts.map(({ sequence }) => sequence)).toEqual(
      [...new Set(parts.map(({ sequence }) => sequence))].sort((a, b) => a - b),
    );
  });

  it('given a withdrawal, when the meeting is cancelled, then that is a cancellation for everybody, higher still', async () => {
    await answer(mailTo(notices, holder), { answer: 'substitute', ...eva });
    const withdrawn = eventTo(
      await answer(mailTo(notices, holder), { answer: 'in-room' }),
      eva.substituteEmail,
    );
    const cancelled = eventTo(await change('/cancel', {}), holder);

    expect(cancelled).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' });
    expect(cancelled.sequence).toBeGreaterThan(withdrawn.sequence);
  });

  it.each([
    ['in-room', 'ACCEPTED', 'OPAQUE'],
    ['tentative', 'TENTATIVE', 'OPAQUE'],
    ['declined', 'DECLINED', 'TRANSPARENT'],
    ['substitute', 'DECLINED', 'TRANSPARENT'],
  ])(
    'given the answer %s, when the room changes, then the update says %s and is %s; and when it moves, nothing is said yet',
    async (given, participation, transparency) => {
      const named = given === 'substitute' ? eva : {};
      await answer(mailTo(notices, holder), { answer: given, ...named });
      const updated = eventTo(await change('', { place: 'Salen' }), holder);
      expect(updated).toMatchObject({
        method: 'REQUEST',
        location: 'Salen / Teams',
        participation,
        transparency,
      });

      const moved = eventTo(
        await change('/reschedule', { date: '2027-04-28', start: '13:00', end: '15:00' }),
        holder,
      );
      expect(moved).toMatchObject({ participation: 'NEEDS-ACTION', transparency: 'OPAQUE' });
      expect(moved.sequence).toBeGreaterThan(updated.sequence);
    },
  );

  it('given that the substitute cannot come, then the one who named them has said nothing, and keeps the entry', async () => {
    const [invited] = await answer(mailTo(notices, holder), { answer: 'substitute', ...eva });
    await answer(invited, { answer: 'declined' });

    const updated = eventTo(await change('', { place: 'Salen' }), holder);
    expect(updated).toMatchObject({ participation: 'NEEDS-ACTION', transparency: 'OPAQUE' });
    expect(await file(mailTo(notices, holder))).toMatchObject({ method: 'REQUEST' });
  });

  it('given "Nej", then the page offers the removal of the entry, and to put it back after a yes', async () => {
    const notice = mailTo(notices, holder);
    await answer(notice, { answer: 'declined' });
    const removal = await file(notice);
    expect(removal).toMatchObject({ method: 'CANCEL', status: '', participation: 'DECLINED' });
    expect(removal.sequence).toBeGreaterThan(eventTo(notices, holder).sequence);
    const link = /\/l\/[\w.-]+/.exec(notice?.text ?? '')?.[0];
    expect((await app.http.inject(`${link}/reply/confirmation`)).body).toContain('Ta bort ur kalendern');

    await answer(notice, { answer: 'in-room' });
    const back = await file(notice);
    expect(back).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED', participation: 'ACCEPTED' });
    expect(back.sequence).toBeGreaterThan(removal.sequence);
  });

  it('given another title, then the entry is called so, once, under the same UID', async () => {
    const before = eventTo(notices, holder);
    const told = await change('', { title: 'Exempelrådet om beredskap' });
    expect(told.map(({ to }) => to[0])).toEqual([holder]);
    const after = eventTo(told, holder);
    expect(after).toMatchObject({ method: 'REQUEST', uid: before.uid, summary: 'Exempelrådet om beredskap' });
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(await change('', { title: 'Exempelrådet om beredskap' })).toEqual([]);
  });

  it('given another address of the holder, then the new one gets the current entry, higher than what the old one has', async () => {
    const moved = eventTo(await movedAddress(), 'flyttad@organisation.example');
    expect(moved.sequence).toBeGreaterThan(eventTo(notices, holder).sequence);
  });

  it('given a seat that falls vacant on a day ahead, and another address before it, then what takes the entry out that day is higher', async () => {
    await noticed.appoint(null, { from: '2027-04-01' });
    await council.sent();
    const moved = eventTo(await movedAddress(), 'flyttad@organisation.example');
    const removed = eventTo(await noticed.at('2027-04-01T06:00:00Z'), 'flyttad@organisation.example');
    expect(removed.method).toBe('CANCEL');
    expect(removed.sequence).toBeGreaterThan(moved.sequence);
  });

  it('given the night the clocks go forward, then an hour from 01.30 to 03.30 holds an hour of agenda', async () => {
    const meeting = await council.schedule({
      date: '2027-03-28',
      start: '01:30',
      end: '03:30',
      agenda: [
        { title: 'Första halvtimmen', presenter: null, minutes: 30, kind: 'information' },
        { title: 'Andra halvtimmen', presenter: null, minutes: 30, kind: 'information' },
      ],
    });
    const agenda = await council.done('GET', `/meetings/${meeting.id}/agenda`);
    expect(agenda).toMatchObject({ overrunMinutes: 0, items: [{ start: '01:30' }, { start: '03:00' }] });
    await council.done('POST', `/meetings/${meeting.id}/cancel`, { version: meeting.version });
  });
});
