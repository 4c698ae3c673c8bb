import { randomUUID } from 'node:crypto';
import { codeOf, valueOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { ListSeatRepliesService } from './list-seat-replies.service';

const eva = { name: 'Eva Exempel', email: 'eva@organisation.example' };

describe('the record of replies for a seat', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const scheduled = async () => {
    const { caller, council } = await meetings.council({ seats: 2, deputies: [0] });
    const meeting = await meetings.schedule(caller, council.bodyId);
    const seatId = council.seats[0]?.seatId ?? '';
    const list = (values: { meetingId?: string; seatId?: string } = {}) =>
      meetings.context.get(ListSeatRepliesService).list(caller, { meetingId: meeting.id, seatId, ...values });
    return { caller, council, meeting, seatId, list };
  };

  it('given what was answered over time, then all of it, in order, each with whose it is and who registered it', async () => {
    const { caller, council, meeting, seatId, list } = await scheduled();
    await meetings.reply(caller, meeting.id, seatId, {
      answer: 'substitute',
      substitute: eva,
      remark: 'Vi skickar Eva.',
      source: 'phone',
    });
    await meetings.replyOfSubstitute(caller, meeting.id, 'declined');
    await meetings.reply(caller, meeting.id, seatId, {
      givenAs: 'deputy',
      note: 'Ringde tillbaka.',
      source: 'email',
    });
    await meetings.reply(caller, meeting.id, council.seats[1]?.seatId ?? '');
    await meetings.vacate(caller, council);
    const { items, next } = valueOf(await list());

    expect(next).toBeNull();
    expect(items.map(({ givenAs, name, answer }) => `${givenAs} ${name}: ${answer}`)).toEqual([
      'holder Exempel 0: substitute',
      'substitute Eva Exempel: declined',
      expect.stringMatching(/^deputy .+: in-room$/),
    ]);
    expect(items[0]).toMatchObject({
      remark: 'Vi skickar Eva.',
      note: null,
      substitute: eva,
      source: 'phone',
    });
    expect(items[0]?.contactId).toBe(council.seats[0]?.contactId);
    expect(items[1]).toMatchObject({ contactId: null, substitute: null });
    expect(items[2]).toMatchObject({
      substitute: null,
      remark: null,
      note: 'Ringde tillbaka.',
      source: 'email',
      registeredBy: caller.accountId,
      forStartsAt: meeting.startsAt,
    });
  });

  it('given a seat that nobody has replied for, then nothing; one that is not there, then none', async () => {
    const { list } = await scheduled();

    expect(valueOf(await list()).items).toEqual([]);
    expect(codeOf(await list({ seatId: randomUUID() }))).toBe('participant.missing');
    expect(codeOf(await list({ meetingId: randomUUID() }))).toBe('meeting.missing');
  });
});
