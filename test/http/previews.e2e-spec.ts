import { TestApp } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer, springMeeting } from './council-meeting.builder';
import { PreviewedWrites } from './previewed-writes.builder';

const tomorrow = { date: '2026-11-24', start: '13:00', end: '15:00' };

describe('what a write would lead to, told beforehand', () => {
  let app: TestApp;
  let council: Coordinator;
  let writes: PreviewedWrites;

  const asked: PreviewedWrites['asked'] = (...given) => writes.asked(...given);
  const previewed = <Answer = MeetingAnswer>(path: string, body: object) =>
    writes.previewed<Answer>(path, body);
  const newMeeting = (values: object = {}) => ({
    bodyId: council.municipality.council.bodyId,
    ...springMeeting,
    ...values,
  });
  const kept = () => writes.kept();
  const reachedWithinTheHour = () => writes.reachedWithinTheHour();

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    council = new Coordinator(app, await app.municipality({ deputies: [3] }));
    writes = new PreviewedWrites(app, council);
  });
  afterAll(() => app.stop());

  describe('scheduling', () => {
    it('given a meeting in spring, when it is previewed, then what would be answered and every mail is told, and nothing is done', async () => {
      const before = await kept();
      const { answer, mail } = await previewed('/meetings', newMeeting());

      expect(answer).toMatchObject({ replyBy: '2027-04-07', documentsBy: '2027-04-14', version: 1 });
      expect(mail).toEqual({
        now: expect.stringMatching(/^2026-11-23T07:00/) as string,
        soon: null,
        needsConfirmation: false,
        planned: [
          { kind: 'meetings.notice', at: '2027-03-10T07:00:00.000Z', people: 7 },
          { kind: 'meetings.chase', at: '2027-04-02T06:00:00.000Z', people: 7 },
          { kind: 'meetings.chase', at: '2027-04-08T06:00:00.000Z', people: 7 },
          { kind: 'meetings.documents', at: '2027-04-14T06:00:00.000Z', people: 7 },
          { kind: 'meetings.reminder', at: '2027-04-20T06:00:00.000Z', people: 7 },
        ],
        retimed: [],
        withdrawn: [],
      });
      expect(await kept()).toEqual(before);
    });

    it('given a meeting tomorrow, when it is scheduled, then it is asked first, with what the preview told', async () => {
      const before = await kept();
      const { mail } = await previewed('/meetings', newMeeting(tomorrow));
      expect(mail).toMatchObject({ needsConfirmation: true, soon: { people: 7, at: mail.now } });

      const refused = await asked('/meetings', newMeeting(tomorrow));
      expect(refused.json()).toMatchObject({
        status: 409,
        code: 'confirmation.needed',
        mail: {
          needsConfirmation: true,
          soon: { people: 7 },
          planned: mail.planned.map(({ kind }) => ({ kind })),
        },
      });
      expect(await kept()).toEqual(before);
      expect(await council.sent()).toEqual([]);

      const done = await asked('/meetings', newMeeting({ ...tomorrow, confirmed: true }));
      expect(done.statusCode).toBe(201);
      expect(await reachedWithinTheHour()).toHaveLength(7);
    });

    it('given what cannot be, when it is previewed, then it is refused as the write is', async () => {
      const wrong = newMeeting({ end: '12:00' });
      const refused = await asked('/meetings/preview', wrong);

      expect(refused.json()).toMatchObject({ code: 'meeting.ends-before-start' });
      expect((await asked('/meetings', wrong)).json()).toEqual(refused.json());
    });

    it('given an Idempotency-Key, when a preview has it too, then the write that follows is still done', async () => {
      const key = { 'idempotency-key': 'samma' };
      const first = await app.request(council.municipality, 'POST', '/meetings/preview', newMeeting(), key);
      expect(first.statusCode).toBe(200);
      const done = await app.request(council.municipality, 'POST', '/meetings', newMeeting(), key);
      expect(done.statusCode).toBe(201);
      expect(await kept()).toMatchObject([{ meetings: '1' }]);
    });
  });

  /** Notices have left for a meeting in spring, and the police have replied. */
  const noticed = async (): Promise<MeetingAnswer> => {
    const { id, version } = await council.schedule();
    await council.done('POST', `/meetings/${id}/notice`, { version });
    const [toPolice] = await council.sent();
    await council.replyByLink(toPolice, { answer: 'in-room' });
    app.clock.setTo(new Date('2026-12-07T07:00:00Z'));
    return council.done<MeetingAnswer>('GET', `/meetings/${id}`);
  };

  describe('what is ordered', () => {
    it.each([
      ['a notice', 'notice', {}, 7],
      ['another day', 'reschedule', { date: '2027-04-28', start: '13:00', end: '15:00' }, 7],
      ['a cancellation', 'cancel', {}, 7],
      ['a chase', 'chase', {}, 6],
    ])(
      'given %s, when it is previewed and then ordered, then as many people get mail as were told',
      async (...given) => {
        const [, order, values, people] = given;
        const meeting = order === 'notice' ? await council.schedule() : await noticed();
        const path = `/meetings/${meeting.id}/${order}`;
        const body = order === 'chase' ? {} : { version: meeting.version, ...values };
        const before = await kept();

        const { mail } = await previewed(path, body);
        expect(mail).toMatchObject({ soon: { people, at: mail.now }, needsConfirmation: false });
        expect(await kept()).toEqual(before);
        expect(await council.sent()).toEqual([]);

        await council.done('POST', path, body);
        expect(await reachedWithinTheHour()).toHaveLength(people);
      },
    );

    it('given a meeting that moves, when that is previewed, then the mails that follow are told with both their times', async () => {
      const { id, version } = await noticed();
      const { mail } = await previewed(`/meetings/${id}/reschedule`, {
        version,
        ...springMeeting,
        date: '2027-04-28',
      });

      expect(mail.withdrawn).toEqual([]);
      expect(mail.retimed).toContainEqual({
        kind: 'meetings.reminder',
        before: '2027-04-20T06:00:00.000Z',
        at: '2027-04-27T06:00:00.000Z',
        people: 7,
      });
    });

    it('given a meeting that is cancelled, when that is previewed, then what was planned falls away', async () => {
      const { id, version } = await noticed();
      const { mail } = await previewed(`/meetings/${id}/cancel`, { version });

      expect(mail.planned).toEqual([{ kind: 'meetings.cancelled', at: mail.now, people: 7 }]);
      expect(mail.withdrawn).toContainEqual({
        kind: 'meetings.reminder',
        at: '2027-04-20T06:00:00.000Z',
        people: 7,
      });
    });

    it('given a notice that has been ordered, when another is previewed, then nothing leaves', async () => {
      const { id, version } = await noticed();
      const { mail } = await previewed(`/meetings/${id}/notice`, { version });

      expect(mail).toMatchObject({ soon: null, planned: [], retimed: [], withdrawn: [] });
    });
  });

  describe('what mail follows from', () => {
    const confirmed: PreviewedWrites['confirmed'] = (...given) => writes.confirmed(...given);

    it('given another room after the notice, when it is confirmed, then everyone is told', async () => {
      const { id, version } = await noticed();
      const mail = await confirmed('PATCH', `/meetings/${id}`, { version, place: 'Brandstationen' });

      expect(mail.soon).toEqual({ people: 7, at: mail.now });
      expect(await reachedWithinTheHour()).toHaveLength(7);
    });

    it('given another room before the notice, when it is asked for, then it is done at once', async () => {
      const { id, version } = await council.schedule();
      const { statusCode } = await asked(`/meetings/${id}`, { version, place: 'Brandstationen' }, 'PATCH');

      expect(statusCode).toBe(200);
    });

    it('given rules by which notices are late, when they are confirmed, then those of every meeting ahead leave, as was told', async () => {
      const days = [
        '2027-04-21',
        '2027-04-22',
        '2027-04-23',
        '2027-04-26',
        '2027-04-27',
        '2027-04-28',
        '2027-04-29',
      ];
      for (const date of days) await council.schedule({ date });
      const path = `/bodies/${council.municipality.council.bodyId}`;
      const { version, timingRules } = await council.done<{
        version: number;
        timingRules: { kind: string }[];
      }>('GET', path);
      const earlier = timingRules.map((rule) => (rule.kind === 'notice' ? { ...rule, offset: -180 } : rule));
      const mail = await confirmed('PATCH', path, { version, timingRules: earlier });

      expect(mail.soon?.people).toBe(7);
      expect(mail.retimed.filter(({ kind }) => kind === 'meetings.notice')).toHaveLength(days.length);
      expect(new Set(await reachedWithinTheHour()).size).toBe(7);
    });

    it('given a successor after the notice, when the appointment is confirmed, then they and who leaves are told', async () => {
      await noticed();
      const { bodyId, seats } = council.municipality.council;
      const [seat] = seats;
      const contact = await council.done<{ id: string }>(
        'POST',
        `/organisations/${seat?.organisationId}/contacts`,
        {
          role: 'Kommunpolis',
          email: 'ny@polisen.example',
        },
      );
      const appointment = { contactId: contact.id, capacity: 'holder' };
      const mail = await confirmed('POST', `/bodies/${bodyId}/seats/${seat?.seatId}/holdings`, appointment);

      expect(mail.soon?.people).toBe(2);
      expect(await reachedWithinTheHour()).toEqual([seat?.email, 'ny@polisen.example'].sort());
    });

    it('given a seat that is abolished after the notice, when it is confirmed, then who had it is told', async () => {
      await noticed();
      const { bodyId, seats } = council.municipality.council;
      const mail = await confirmed('PATCH', `/bodies/${bodyId}/seats/${seats[1]?.seatId}`, {
        version: 1,
        ended: true,
      });

      expect(mail.soon?.people).toBe(1);
      expect(await reachedWithinTheHour()).toEqual([seats[1]?.email]);
    });

    it('given another address after the notice, when it is confirmed, then the meeting is told there', async () => {
      await noticed();
      const [seat] = council.municipality.council.seats;
      const path = `/organisations/${seat?.organisationId}/contacts/${seat?.contactId}`;
      const mail = await confirmed('PATCH', path, { version: 1, email: 'annan@polisen.example' });

      expect(mail.soon?.people).toBe(1);
      expect(await reachedWithinTheHour()).toEqual(['annan@polisen.example']);
    });
  });
});
