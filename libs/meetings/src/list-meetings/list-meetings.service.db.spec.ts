import { listMeetingsSchema } from '@samsyn/contract';
import type { z } from 'zod';
import type { Reader } from '../get-meeting/get-meeting.service';
import { MeetingsContext } from '../meetings-context.builder';
import { ListMeetingsService } from './list-meetings.service';

const days = ['2027-05-12', '2027-04-21', '2027-05-05'];

describe('the list of meetings', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const list = (reader: Reader, query: z.input<typeof listMeetingsSchema> = {}) =>
    meetings.context.get(ListMeetingsService).list(reader, listMeetingsSchema.parse(query));
  const daysOf = async (...asked: Parameters<typeof list>) =>
    (await list(...asked)).items.map(({ date }) => date);
  const scheduled = async () => {
    const built = await meetings.council({ seats: 2 });
    for (const date of days) await meetings.schedule(built.caller, built.council.bodyId, { date });
    return built;
  };

  it('given meetings, then they come in the order they happen, a page at a time', async () => {
    const { caller } = await scheduled();
    const { items, next } = await list(caller, { limit: 2 });

    expect(items.map(({ date }) => date)).toEqual(['2027-04-21', '2027-05-05']);
    expect(await daysOf(caller, { limit: 2, cursor: next ?? '' })).toEqual(['2027-05-12']);
    expect((await list(caller, { limit: 3 })).next).toBeNull();
  });

  it('given two days, then both are included', async () => {
    const { caller } = await scheduled();

    expect(await daysOf(caller, { from: '2027-05-05', to: '2027-05-12' })).toEqual([
      '2027-05-05',
      '2027-05-12',
    ]);
    expect(await daysOf(caller, { from: '2027-05-06', to: '2027-05-11' })).toEqual([]);
  });

  it('given meetings that touch midnight on the wall, then each belongs to its day there', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    await meetings.schedule(caller, council.bodyId, { start: '00:00', end: '01:00' });
    await meetings.schedule(caller, council.bodyId, { start: '23:00', end: '23:59' });

    expect(await daysOf(caller, { from: '2027-04-21', to: '2027-04-21' })).toHaveLength(2);
    expect(await daysOf(caller, { to: '2027-04-20' })).toEqual([]);
    expect(await daysOf(caller, { from: '2027-04-22' })).toEqual([]);
  });

  it('given a body or a status, then only its meetings are listed', async () => {
    const { caller, council } = await scheduled();
    const other = await meetings.anotherCouncil(caller);
    const cancelled = await meetings.schedule(caller, other.bodyId, { date: '2027-06-02' });
    await meetings.cancel(caller, cancelled, { version: cancelled.version });

    expect(await daysOf(caller, { body: council.bodyId })).toHaveLength(3);
    expect(await daysOf(caller, { body: other.bodyId })).toEqual(['2027-06-02']);
    expect(await daysOf(caller, { status: 'cancelled' })).toEqual(['2027-06-02']);
  });

  it('given replies, then those for the present time are counted, a seat once and its substitute not', async () => {
    const { caller, council } = await meetings.council({ seats: 2 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    const [seat] = council.seats;
    const substitute = { name: 'Eva Exempel', email: 'eva@organisation.example' };
    await meetings.reply(caller, meeting.id, seat?.seatId ?? '');
    await meetings.reply(caller, meeting.id, seat?.seatId ?? '', { answer: 'substitute', substitute });
    expect((await list(caller)).items[0]?.replies).toEqual({ answered: 1, invited: 2 });

    await meetings.reschedule(caller, meeting, { date: '2027-05-05' });
    expect((await list(caller)).items[0]?.replies).toEqual({ answered: 0, invited: 2 });
  });

  it('given answers of who has no say any more, a way that is gone or a substitute who declines, then none is counted', async () => {
    const { caller, council } = await meetings.council({ seats: 1, deputies: [0] });
    const meeting = await meetings.schedule(caller, council.bodyId);
    const seatId = council.seats[0]?.seatId ?? '';
    const answered = async () => (await list(caller)).items[0]?.replies.answered;
    await meetings.reply(caller, meeting.id, seatId, { answer: 'remote' });
    expect(await answered()).toBe(1);
    await meetings.update(caller, meeting, { remote: null });
    expect(await answered()).toBe(0);

    const substitute = { name: 'Eva Exempel', email: 'eva@organisation.example' };
    await meetings.reply(caller, meeting.id, seatId, { answer: 'substitute', substitute });
    expect(await answered()).toBe(1);
    await meetings.replyOfSubstitute(caller, meeting.id, 'declined');
    expect(await answered()).toBe(0);

    await meetings.reply(caller, meeting.id, seatId, { answer: 'declined' });
    expect(await answered()).toBe(1);
    await meetings.vacate(caller, council);
    expect(await answered()).toBe(0);
    await meetings.reply(caller, meeting.id, seatId, { givenAs: 'deputy' });
    expect(await answered()).toBe(1);
  });

  it('given a meeting that has begun, then it keeps the answers of who had the seat then', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    await meetings.reply(caller, meeting.id, council.seats[0]?.seatId ?? '');
    meetings.context.clock.setTo(new Date('2027-05-01T08:00:00Z'));
    await meetings.vacate(caller, council);

    expect((await list(caller)).items[0]?.replies).toEqual({ answered: 1, invited: 1 });
  });

  it('given a member, then the meetings of the bodies they sit on are listed and no others', async () => {
    const { caller, council } = await scheduled();
    const other = await meetings.anotherCouncil(caller);
    await meetings.schedule(caller, other.bodyId, { date: '2027-06-02' });
    const member = meetings.member(caller, council);

    expect(await daysOf(member)).toEqual(['2027-04-21', '2027-05-05', '2027-05-12']);
    expect(await daysOf(member, { body: other.bodyId })).toEqual([]);
    expect(await daysOf({ ...member, contactId: null })).toEqual([]);
  });
});
