import { codeOf } from '@samsyn/testing';
import { rescheduleMeetingSchema } from '@samsyn/contract';
import { MeetingsContext } from '../meetings-context.builder';
import { RescheduleMeetingService } from './reschedule-meeting.service';

const may = { date: '2027-05-05', start: '13:00', end: '15:00' };

describe('rescheduling a meeting', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  it('given nobody has been told, when it is moved, then what was planned is superseded and planned for the new day', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    const moved = await meetings.reschedule(caller, meeting, may);

    expect(moved).toMatchObject({ version: 2, revision: 1, replyBy: '2027-04-21' });
    expect(await meetings.inState(caller, meeting.id, 'superseded')).toHaveLength(5);
    const pending = (await meetings.ledger(caller, meeting.id)).filter(({ state }) => state === 'pending');
    expect(pending.map(({ kind, revision, dueAt }) => `${kind} ${revision} ${dueAt.toISOString()}`)).toEqual([
      'notice 1 2027-03-24T07:00:00.000Z',
      'chase 1 2027-04-16T06:00:00.000Z',
      'chase 1 2027-04-22T06:00:00.000Z',
      'documents 1 2027-04-28T06:00:00.000Z',
      'reminder 1 2027-05-04T06:00:00.000Z',
    ]);
  });

  it('given one who was told and one who could not be reached, when it is moved, then only the first is told of a move', async () => {
    const { caller, council } = await meetings.council();
    const meeting = await meetings.schedule(caller, council.bodyId);
    meetings.sink.programme.refuseRecipient(council.seats[1]?.email ?? '', 550, 'No such mailbox');
    const noticed = await meetings.notify(caller, meeting);
    meetings.sink.clear();
    await meetings.reschedule(caller, noticed, { ...may, reason: 'Lokalen är dubbelbokad' });
    meetings.sink.programme.reset();
    await meetings.send(caller);

    const [first, second] = await meetings.sink.messages();
    const mails = [first, second].sort((one, other) => ((one?.to[0] ?? '') < (other?.to[0] ?? '') ? -1 : 1));
    expect(mails.map((mail) => `${mail?.subject.split(':')[0]} ${mail?.to[0]}`)).toEqual([
      expect.stringMatching(new RegExp(`^(Flyttat|Ändrad tid).* ${council.seats[0]?.email}$`)),
      `Kallelse ${council.seats[1]?.email}`,
    ]);
    expect(mails[0]?.calendar).toMatch(/SEQUENCE:2/);
    expect(mails[0]?.text).toContain('Lokalen är dubbelbokad');
    expect(meetings.sink.received).toHaveLength(2);
  });

  it('given the usual name of a council, when it moves into another season, then the name follows; a given name stays', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const usual = await meetings.schedule(caller, council.bodyId);
    expect(usual.title).toMatch(/ – vår 2027$/);
    expect((await meetings.reschedule(caller, usual, { date: '2027-09-01' })).title).toMatch(/ – höst 2027$/);

    const named = await meetings.schedule(caller, council.bodyId, { title: 'Vårmötet' });
    expect((await meetings.reschedule(caller, named, { date: '2027-09-08' })).title).toBe('Vårmötet');
  });

  it('given one who had answered and one who had not, when it is moved, then only the first is told that their answer is void', async () => {
    const { caller, council } = await meetings.council();
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    await meetings.reply(caller, meeting.id, council.seats[0]?.seatId ?? '');
    meetings.sink.clear();
    await meetings.reschedule(caller, meeting, may);
    await meetings.send(caller);

    const mails = await meetings.sink.messages();
    const toldOf = council.seats.map(({ email }) =>
      mails.find(({ to }) => to.includes(email))?.text.includes('Ditt tidigare svar gäller inte'),
    );
    expect(toldOf).toEqual([true, false]);
  });

  it('given answers, when it is moved, then everyone is asked anew and chased; moved back, the old answers count again', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    await meetings.reply(caller, meeting.id, council.seats[0]?.seatId ?? '');
    expect(await meetings.inState(caller, meeting.id, 'pending')).toEqual([
      'documents Plats 0',
      'reminder Plats 0',
    ]);

    const moved = await meetings.reschedule(caller, meeting, may);
    expect(await meetings.inState(caller, meeting.id, 'pending')).toEqual([
      'moved Plats 0',
      'chase Plats 0',
      'chase Plats 0',
      'documents Plats 0',
      'reminder Plats 0',
    ]);
    await meetings.reschedule(caller, moved, {});
    expect(await meetings.inState(caller, meeting.id, 'pending')).not.toContain('chase Plats 0');
  });

  it('given a reason, then it stays with its change: told with a later one that is heard of first, and not again after that', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    meetings.sink.clear();
    const moved = await meetings.reschedule(caller, meeting, { ...may, reason: 'Lokalen är dubbelbokad.' });
    const elsewhere = await meetings.update(caller, moved, { place: 'Biblioteket' });
    await meetings.send(caller);
    await meetings.update(caller, elsewhere, { place: 'Salen' });
    await meetings.send(caller);

    const [first, second, ...more] = await meetings.sink.messages();
    expect(first?.text).toContain('Orsak: Lokalen är dubbelbokad.');
    expect(first?.text).toContain('Biblioteket');
    expect(second?.text).toContain('Salen');
    expect(second?.text).not.toContain('dubbelbokad');
    expect(more).toEqual([]);
  });

  it('given two moves before the mail has left, then one mail, with the newest time', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const once = await meetings.reschedule(caller, meeting, may);
    await meetings.reschedule(caller, once, { ...may, date: '2027-05-12' });
    meetings.sink.clear();
    await meetings.send(caller);

    const [mail, ...more] = await meetings.sink.messages();
    expect(more).toEqual([]);
    expect(mail?.calendar).toContain('DTSTART:20270512T110000Z');
    expect(mail?.calendar).toContain('SEQUENCE:4');
  });

  it('given the same time again, then nothing is told and SEQUENCE stays', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const same = await meetings.reschedule(caller, meeting, {});

    expect(same).toMatchObject({ revision: 0, version: meeting.version + 1 });
    expect(await meetings.inState(caller, meeting.id, 'pending')).not.toContain('moved Plats 0');
  });

  it('given another hour of the same day, then the last days stay as they were, but for those asked for', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const own = { replyBy: '2027-04-01', contributionsBy: '2027-04-02', documentsBy: '2027-04-12' };
    const meeting = await meetings.schedule(caller, council.bodyId, own);
    const later = await meetings.reschedule(caller, meeting, { start: '14:00', end: '16:00' });
    expect(later).toMatchObject({ ...own, start: '14:00', revision: 1 });
    const asked = { start: '15:00', end: '16:00', documentsBy: '2027-04-13' };

    expect(await meetings.reschedule(caller, later, asked)).toMatchObject({
      ...own,
      documentsBy: '2027-04-13',
    });
  });

  it('given another day, then the last days keep the body’s usual distance, whatever they were', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId, { replyBy: '2027-04-01' });

    expect(await meetings.reschedule(caller, meeting, may)).toMatchObject({
      replyBy: '2027-04-21',
      contributionsBy: '2027-04-23',
      documentsBy: '2027-04-28',
    });
  });

  it('given a time that cannot be, then it is refused and the meeting stays', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    const codeFor = async (values: object) =>
      codeOf(
        await meetings.context
          .get(RescheduleMeetingService)
          .reschedule(caller, meeting.id, rescheduleMeetingSchema.parse({ ...may, ...values, version: 1 })),
      );

    expect(await codeFor({ end: '13:00' })).toBe('meeting.ends-before-start');
    expect(await codeFor({ date: '2026-11-20' })).toBe('meeting.in-the-past');
    expect(await codeFor({ replyBy: '2027-05-06' })).toBe('meeting.deadline-after-meeting');
    expect(await codeFor({ date: '2027-03-28', start: '02:30', end: '04:00' })).toBe('time.absent');
    expect(await codeFor({ date: '2027-10-31', start: '02:30', end: '04:00' })).toBe('time.twice');
    expect(await meetings.inState(caller, meeting.id, 'superseded')).toEqual([]);
  });

  it('given someone else was quicker, or the body sits then already, then it is refused', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    await meetings.schedule(caller, council.bodyId, may);
    const reschedule = (version: number, values = may) =>
      meetings.context
        .get(RescheduleMeetingService)
        .reschedule(caller, meeting.id, rescheduleMeetingSchema.parse({ ...values, version }));

    expect(codeOf(await reschedule(meeting.version))).toBe('meeting.exists');
    const [one, other] = await Promise.all([
      reschedule(meeting.version, { ...may, date: '2027-05-06' }),
      reschedule(meeting.version, { ...may, date: '2027-05-07' }),
    ]);
    expect([codeOf(one), codeOf(other)].sort()).toEqual(['meeting.changed', undefined]);
  });
});
