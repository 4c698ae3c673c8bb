import { randomUUID } from 'node:crypto';
import type { MailOutlookView, StoredYearPlanView, YearPlanView } from '@samsyn/contract';
import { buildBody, buildHolding, buildSeat, inLetters, type SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { calendarEvent, calendarEvents } from './calendar-event';
import { Coordinator, type MailingAnswer, type MeetingAnswer } from './council-meeting.builder';
import { mailTo } from './noticed-seat.builder';
import { refusalOf } from './refusal';

/** A council of two seats and a working group, on which the first of the council sits too. */
describe('a year’s dates', () => {
  let app: TestApp;
  let council: Coordinator;
  let groupId: string;
  let groupSeat: string;

  const seat = (position: number) => {
    const found = council.municipality.council.seats[position];
    if (!found) throw new Error('There is no such seat');
    return found;
  };
  const plan = (year = 2027) => council.done<YearPlanView>('GET', `/year-plan?year=${year}`);
  const request = ({ year, basis, bodies }: YearPlanView) => ({
    year,
    basis,
    dates: bodies.flatMap(({ dates }) =>
      dates.map(({ bodyId, date, start, end }) => ({ bodyId, date, start, end, place: 'Kommunhuset' })),
    ),
  });
  const store = async () => council.done<StoredYearPlanView>('POST', '/year-plan', request(await plan()));
  const stored = async () => {
    const { meetings } = await store();
    return { meetings, mails: await council.sent() };
  };
  const change = async (id: string, path: string, values: object = {}) => {
    const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${id}`);
    await council.done('POST', `/meetings/${id}${path}`, { version, ...values });
  };
  const at = async (instant: string) => {
    app.clock.setTo(new Date(instant));
    return council.sent();
  };
  const appoint = (contactId: string | null, values: object = {}) =>
    council.done('POST', `/bodies/${council.municipality.council.bodyId}/seats/${seat(0).seatId}/holdings`, {
      contactId,
      capacity: 'holder',
      confirmed: true,
      ...values,
    });
  const successor = async () => {
    const email = `efterträdare-${randomUUID().slice(0, 8)}@organisation.example`.replace('ä', 'a');
    const path = `/organisations/${seat(0).organisationId}/contacts`;
    const { id } = await council.done<{ id: string }>('POST', path, { role: 'Efterträdare', email });
    return { id, email };
  };
  const told = (mail: SinkMessage | undefined) =>
    calendarEvents(mail?.calendar ?? '').map(({ uid, sequence, status, method }) => ({
      uid,
      sequence,
      status,
      method,
    }));

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2026-11-23T09:00:00Z'));
    app.sink.programme.reset();
    council = new Coordinator(app, await app.municipality({ seats: 2, deputies: [0] }));
    const { organisationId, contactId } = seat(0);
    await app.within(council.municipality.scope, async (tx) => {
      groupId = await buildBody(tx, {
        kind: 'working-group',
        name: `Arbetsgruppen ${inLetters(randomUUID())}`,
      });
      groupSeat = await buildSeat(tx, { bodyId: groupId, organisationId, function: 'Plats i gruppen' });
      await buildHolding(tx, { seatId: groupSeat, contactId });
    });
  });
  afterEach(async () => {
    // nothing of it leaves during the next test
    await app.within(council.municipality.scope, (tx) =>
      tx.query(`UPDATE mailing SET state = 'superseded' WHERE state = 'pending'`),
    );
  });
  afterAll(() => app.stop());

  it('given bodies without a last year, then dates in their usual weeks are proposed, none on a day off', async () => {
    const { bodies } = await plan();

    expect(bodies.map(({ dates }) => dates.map(({ date, week }) => `${date} v. ${week}`)).toSorted()).toEqual(
      [
        ['2027-02-10 v. 6', '2027-05-19 v. 20', '2027-09-22 v. 38'],
        ['2027-04-21 v. 16', '2027-10-20 v. 42'],
      ],
    );
  });

  it('given the dates are stored, then each person gets one mail with all of theirs and one file that keeps them', async () => {
    const { meetings, mails } = await stored();
    const [both, one] = [mailTo(mails, seat(0).email), mailTo(mails, seat(1).email)];

    expect(mails).toHaveLength(2);
    expect([both?.subject, one?.subject]).toEqual([
      'Kalenderbokning: 5 möten 2027',
      'Kalenderbokning: 2 möten 2027',
    ]);
    expect(told(both)).toEqual(
      meetings
        .toSorted((first, second) => (first.startsAt < second.startsAt ? -1 : 1))
        .map(({ id }) => ({
          uid: expect.stringContaining(id),
          sequence: 0,
          status: 'TENTATIVE',
          method: 'PUBLISH',
        })),
    );
    expect(told(one)).toHaveLength(2);
    expect(both?.text).toContain('onsdag 21 april 2027');
    expect(calendarEvents(both?.calendar ?? '').flatMap(({ attendees }) => attendees)).toEqual([]);
    expect(both?.raw).toContain('filename=kalenderbokning.ics');
    expect(both?.raw).not.toMatch(/multipart\/alternative[\s\S]*method=PUBLISH[\s\S]*multipart\/mixed/);
  });

  it('given the preview, then it tells to how many people mail leaves, and nothing is stored', async () => {
    const { mail, answer } = await council.done<{ mail: MailOutlookView; answer: StoredYearPlanView }>(
      'POST',
      '/year-plan/preview',
      request(await plan()),
    );

    expect(mail.soon?.people).toBe(2);
    expect(mail.planned[0]).toMatchObject({ kind: 'meetings.hold', people: 2 });
    expect(answer.meetings).toHaveLength(5);
    expect((await plan()).bodies.flatMap(({ meetings }) => meetings)).toEqual([]);
  });

  it('given a second press, or a second planner with the plan as it was, then nothing is stored twice and nothing sent', async () => {
    const early = request(await plan());
    await council.done('POST', '/year-plan', early);
    const again = await app.request(council.municipality, 'POST', '/year-plan', early);
    const { bodies } = await plan();

    expect(refusalOf(again, 'a second press')).toMatchObject({ status: 409, code: 'year-plan.outdated' });
    expect(bodies.flatMap(({ dates }) => dates)).toEqual([]);
    expect(bodies.flatMap(({ meetings }) => meetings)).toHaveLength(5);
    expect(await council.sent()).toHaveLength(2);
  });

  it('given one date that cannot be, then none is stored and it is told which', async () => {
    const wanted = request(await plan());
    const [first, second] = wanted.dates;
    const twice = { ...wanted, dates: [first, second, first] };
    const answer = await app.request(council.municipality, 'POST', '/year-plan', twice);

    expect(answer.json()).toMatchObject({
      code: 'year-plan.impossible-date',
      position: 2,
      reason: 'meeting.exists',
    });
    expect((await plan()).bodies.flatMap(({ meetings }) => meetings)).toEqual([]);
  });

  it('given the notice, then it takes the place of the date in the calendar, and counts as the first notice', async () => {
    const { meetings } = await stored();
    const [spring] = meetings.filter(({ date }) => date === '2027-04-21');
    const notice = mailTo(await at('2027-03-10T07:00:00Z'), seat(1).email);
    const event = calendarEvent(notice?.calendar ?? '');

    expect(notice?.subject).toMatch(/^Kallelse/);
    expect(event).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED', sequence: 1 });
    expect(event.uid).toContain(spring?.id);
  });

  it('given two dates that are changed and one that is cancelled within minutes, then one mail tells of all three', async () => {
    const { meetings } = await stored();
    const [first, second, third] = meetings.filter(({ date }) => date > '2027-04-30');
    app.clock.setTo(new Date('2026-11-24T09:01:00Z'));
    await change(first?.id ?? '', '/reschedule', { date: '2027-05-26', start: '09:00', end: '11:00' });
    app.clock.setTo(new Date('2026-11-24T09:04:00Z'));
    await change(second?.id ?? '', '/reschedule', { date: '2027-09-29', start: '09:00', end: '11:00' });
    await change(third?.id ?? '', '/cancel', { reason: 'Valår.' });

    expect(await at('2026-11-24T09:20:00Z')).toEqual([]);
    const mails = await at('2026-11-24T09:30:00Z');
    const mail = mailTo(mails, seat(0).email);
    expect(mail?.subject).toBe('Ändrade kalenderbokningar: 3 möten 2027');
    expect(
      told(mail)
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['CANCELLED', 'TENTATIVE', 'TENTATIVE']);
    expect(told(mail).every(({ sequence }) => sequence > 0)).toBe(true);
    expect(mail?.text).toContain('Valår.');
    expect(mails.filter(({ to }) => to[0] === seat(0).email)).toHaveLength(1);
  });

  it('given a date that is changed and changed back before it was told, then nothing is told', async () => {
    const { meetings } = await stored();
    const [first] = meetings.filter(({ date }) => date === '2027-10-20');
    app.clock.setTo(new Date('2026-11-24T09:01:00Z'));
    await change(first?.id ?? '', '/reschedule', { date: '2027-10-27', start: '13:00', end: '15:00' });
    app.clock.advance(60_000);
    await change(first?.id ?? '', '/reschedule', { date: '2027-10-20', start: '13:00', end: '15:00' });

    expect(await at('2026-11-24T10:00:00Z')).toEqual([]);
  });

  it('given a seat that is handed over, then the successor gets all its dates, and who leaves keeps those of another seat', async () => {
    await stored();
    const { id, email } = await successor();
    app.clock.setTo(new Date('2026-11-24T09:01:00Z'));
    await appoint(id);
    await app.work();
    const mails = await at('2026-11-24T09:30:00Z');

    expect(told(mailTo(mails, email)).map(({ status }) => status)).toEqual(['TENTATIVE', 'TENTATIVE']);
    expect(mailTo(mails, seat(0).email)?.subject).toBe('Borttagna kalenderbokningar: 2 möten 2027');
    expect(told(mailTo(mails, seat(0).email)).map(({ status, sequence }) => `${status} ${sequence}`)).toEqual(
      ['CANCELLED 2', 'CANCELLED 2'],
    );
    expect(mails).toHaveLength(2);
  });

  it('given a handover that is planned for a day, then the successor is told then, and who leaves keeps only what is before it', async () => {
    const { id, email } = await successor();
    await appoint(id, { from: '2027-06-01' });
    const { mails } = await stored();

    expect(calendarEvents(mailTo(mails, seat(0).email)?.calendar ?? '')).toHaveLength(4);
    const then = await at('2027-06-01T06:00:00Z');
    expect(told(mailTo(then, email)).map(({ status }) => status)).toEqual(['TENTATIVE']);
    expect(mailTo(then, seat(0).email)).toBeUndefined();
  });

  it('given a seat that is vacated, then its deputy is told of the dates', async () => {
    await stored();
    app.clock.setTo(new Date('2026-11-24T09:01:00Z'));
    await appoint(null);
    await app.work();
    const mails = await at('2026-11-24T09:30:00Z');

    expect(told(mailTo(mails, seat(0).deputyEmail ?? '')).map(({ status }) => status)).toEqual([
      'TENTATIVE',
      'TENTATIVE',
    ]);
  });

  it('given an address that refuses the mail, then it is tried once and shown, and the new address gets the dates', async () => {
    app.sink.programme.refuseRecipient(seat(1).email, 550, 'No such mailbox');
    await stored();
    await at('2026-11-25T09:00:00Z');
    const failed = (await council.mailings('state=failed')).filter(({ kind }) => kind === 'meetings.hold');
    const { organisationId, contactId } = seat(1);
    const email = `ny-${randomUUID().slice(0, 8)}@organisation.example`;
    await council.done('PATCH', `/organisations/${organisationId}/contacts/${contactId}`, {
      version: 1,
      email,
      confirmed: true,
    });
    const mails = await at('2026-11-25T09:30:00Z');

    expect(failed.map(({ outcome }: MailingAnswer) => outcome?.reason)).toEqual(['refused', 'refused']);
    expect(told(mailTo(mails, email))).toHaveLength(2);
  });
});
