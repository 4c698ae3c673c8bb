import type { SinkMessage } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { calendarEvent } from './calendar-event';
import { type Coordinator, linkIn, type MeetingAnswer } from './council-meeting.builder';
import { brief, mailTo, NoticedSeat } from './noticed-seat.builder';

const eva = { substituteName: 'Eva Exempel', substituteEmail: 'eva@organisation.example' };

/** A noticed council meeting of one seat that changes hands, ends, or is reached elsewhere. */
describe('what becomes of a seat, and who is told', () => {
  let app: TestApp;
  let noticed: NoticedSeat;
  let council: Coordinator;
  let notices: SinkMessage[];
  let holder: string;
  let deputy: string;

  const to = mailTo;
  const at = (instant: string) => noticed.at(instant);

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

  it('given a new holder, then they are asked for an answer of their own, and what the one before did is undone', async () => {
    await council.replyByLink(to(notices, holder), { answer: 'substitute', remark: 'Bara för er.', ...eva });
    await council.sent();
    const { id } = await noticed.newContact('ny@organisation.example');
    app.clock.advance(60_000);
    await noticed.appoint(id);
    const told = await council.sent();
    expect(brief(told)).toEqual(
      [
        'Kallelse → ny@organisation.example',
        `Återtagen kallelse → ${holder}`,
        `Återtagen kallelse → ${eva.substituteEmail}`,
      ].sort(),
    );
    expect(to(told, holder)?.text).toContain('därför återtar vi kallelsen');
    expect(await noticed.reply()).toMatchObject({
      answer: null,
      remark: null,
      comes: 'unknown',
      awaits: 'holder',
    });
    const later = [...(await at('2027-04-02T06:00:00Z')), ...(await at('2027-04-14T06:00:00Z'))];
    expect(new Set(later.map((mail) => mail.to[0]))).toEqual(new Set(['ny@organisation.example', deputy]));
  });

  it('given a seat that is vacated, then its holder is told once, and the deputy takes the place', async () => {
    app.clock.advance(60_000);
    await noticed.appoint(null);
    expect(brief(await council.sent())).toEqual(
      [`Kallelse → ${deputy}`, `Återtagen kallelse → ${holder}`].sort(),
    );
    expect(await noticed.reply()).toMatchObject({ comes: 'unknown', awaits: 'deputy' });
    const { id } = await noticed.newContact('ny@organisation.example');
    app.clock.advance(60_000);
    await noticed.appoint(id);
    expect(brief(await council.sent())).toEqual(
      ['Kallelse → ny@organisation.example', `Återtagen kallelse → ${deputy}`].sort(),
    );
  });

  it('given a handover ahead, when its day comes, then the one before is told that morning', async () => {
    const { id } = await noticed.newContact('ny@organisation.example');
    await noticed.appoint(id, { from: '2027-03-17' });
    expect(await council.sent()).toEqual([]);
    expect(await at('2027-03-16T23:30:00Z')).toEqual([]);
    const { version } = await council.done<MeetingAnswer>('GET', `/meetings/${noticed.meeting.id}`);
    const room = { version, place: 'Salen', confirmed: true };
    await council.done('PATCH', `/meetings/${noticed.meeting.id}`, room);
    expect(await council.sent()).toEqual([]);
    expect(brief(await at('2027-03-17T06:00:00Z'))).toEqual(
      ['Kallelse → ny@organisation.example', `Återtagen kallelse → ${holder}`].sort(),
    );
  });

  it.each(['before', 'after'])(
    'given a handover ahead, decided %s the agenda left, then the successor gets that with the notice',
    async (decided) => {
      await council.replyByLink(to(notices, holder), { answer: 'in-room' });
      const { id } = await noticed.newContact('ny@organisation.example');
      if (decided === 'before') await noticed.appoint(id, { from: '2027-04-19' });
      expect(brief(await at('2027-04-14T06:00:00Z'))).toEqual([`Dagordning → ${holder}`]);
      if (decided === 'after') await noticed.appoint(id, { from: '2027-04-19' });
      expect(await council.sent()).toEqual([]);
      const told = await at('2027-04-19T06:00:00Z');
      expect(brief(told)).toEqual(
        ['Kallelse → ny@organisation.example', `Återtagen kallelse → ${holder}`].sort(),
      );
      expect(to(told, 'ny@organisation.example')?.subject).toContain('(och 1 till)');
    },
  );

  describe('given a seat that is to be vacant from a day on, with or without a deputy', () => {
    const DAY = '2027-03-17';
    const change = async (path: string, values: object = {}) => {
      const meeting = `/meetings/${noticed.meeting.id}`;
      const { version } = await council.done<MeetingAnswer>('GET', meeting);
      await council.done('POST', `${meeting}${path}`, { version, ...values });
    };
    const told = (mails: readonly SinkMessage[]) =>
      mails
        .filter((mail) => mail.to[0] === holder)
        .map(({ subject, calendar }) => [subject.split(':')[0], calendarEvent(calendar).method]);

    it('when the day comes, then the holder is told that morning, and nothing more', async () => {
      await noticed.appoint(null, { from: DAY });
      expect(brief(await council.sent())).toEqual([`Kallelse → ${deputy}`]);
      expect(told(await at('2027-03-17T06:00:00Z'))).toEqual([['Återtagen kallelse', 'CANCEL']]);
      expect((await app.http.inject(`${linkIn(to(notices, holder))}/reply`)).statusCode).toBe(410);
      await change('/cancel');
      expect(told(await council.sent())).toEqual([]);
    });

    it('when the meeting is cancelled before it, then the holder is told', async () => {
      await noticed.appoint(null, { from: DAY });
      await council.sent();
      await change('/cancel');
      expect(told(await council.sent())).toEqual([['Inställt', 'CANCEL']]);
      expect(await at('2027-03-17T06:00:00Z')).toEqual([]);
    });

    it('when the meeting is moved before it, then the holder is told, and that they are not expected on the day', async () => {
      await noticed.appoint(null, { capacity: 'deputy' });
      await noticed.appoint(null, { from: DAY });
      expect(await council.sent()).toEqual([]);
      await change('/reschedule', { date: '2027-04-28', start: '13:00', end: '15:00' });
      expect(told(await council.sent())).toEqual([['Flyttat', 'REQUEST']]);
      expect(told(await at('2027-03-17T06:00:00Z'))).toEqual([['Återtagen kallelse', 'CANCEL']]);
    });

    it('then the holder keeps their say until they leave, but names nobody in their place', async () => {
      await noticed.appoint(null, { from: DAY });
      await council.sent();
      const own = to(notices, holder);
      const page = await app.http.inject(`${linkIn(own)}/reply`);
      expect(page.body).toContain('value="declined"');
      expect(page.body).not.toContain('value="substitute"');
      expect((await council.replyByLink(own, { answer: 'declined' })).statusCode).toBe(303);
      expect((await council.replyByLink(own, { answer: 'substitute', ...eva })).statusCode).not.toBe(303);
      expect(await council.sent()).toEqual([]);
      expect(await noticed.reply()).toMatchObject({ comes: 'unknown', awaits: 'deputy' });
    });
  });

  it('given a seat that is abolished, then its holder and its substitute are told once', async () => {
    await council.replyByLink(to(notices, holder), { answer: 'substitute', ...eva });
    await council.sent();
    const { bodyId } = council.municipality.council;
    const path = `/bodies/${bodyId}/seats/${noticed.seat.seatId}`;
    await council.done('PATCH', path, { version: 1, ended: true, confirmed: true });
    const told = await council.sent();
    expect(brief(told)).toEqual(
      [`Återtagen kallelse → ${holder}`, `Återtagen kallelse → ${eva.substituteEmail}`].sort(),
    );
    expect(told.every(({ calendar }) => calendarEvent(calendar).method === 'CANCEL')).toBe(true);
    expect([...(await at('2027-04-14T06:00:00Z')), ...(await at('2027-04-20T06:00:00Z'))]).toEqual([]);
  });

  it('given a contact that has ended, then they leave their seat and nothing more reaches them, once it has been confirmed', async () => {
    const { organisationId, contactId } = noticed.seat;
    const path = `/organisations/${organisationId}/contacts/${contactId}`;
    const order = { version: 1, ended: true };
    app.clock.advance(60_000);
    const asked = await app.request(council.municipality, 'PATCH', path, order);
    expect(asked.json()).toMatchObject({ status: 409, code: 'confirmation.needed' });
    expect(await council.sent()).toEqual([]);

    await council.done('PATCH', path, { ...order, confirmed: true });
    expect(brief(await council.sent())).toEqual(
      [`Kallelse → ${deputy}`, `Återtagen kallelse → ${holder}`].sort(),
    );
    expect((await app.http.inject(linkIn(to(notices, holder)))).statusCode).toBe(410);
    const later = [...(await at('2027-04-02T06:00:00Z')), ...(await at('2027-04-14T06:00:00Z'))];
    expect(later.filter((mail) => mail.to[0] === holder)).toEqual([]);
    const bodyId = council.municipality.council.bodyId;
    const again = `/bodies/${bodyId}/seats/${noticed.seat.seatId}/holdings`;
    const appointment = { contactId, capacity: 'holder', confirmed: true };
    expect((await app.request(council.municipality, 'POST', again, appointment)).json()).toMatchObject({
      status: 409,
      code: 'contact.ended',
    });
  });

  it('given a changed address of who has been told, then the new one gets the entry and the old one nothing', async () => {
    const { organisationId, contactId } = noticed.seat;
    await council.done('PATCH', `/organisations/${organisationId}/contacts/${contactId}`, {
      version: 1,
      email: 'flyttad@organisation.example',
      confirmed: true,
    });
    const [told, ...more] = await council.sent();
    expect([told?.to[0], more]).toEqual(['flyttad@organisation.example', []]);
    expect(calendarEvent(told?.calendar ?? '')).toMatchObject({ method: 'REQUEST' });
    await council.replyByLink(told, { answer: 'in-room' });
    expect(await council.sent()).toEqual([]);
  });
});
