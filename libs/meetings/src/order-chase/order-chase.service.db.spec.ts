import type { Caller } from '@samsyn/platform';
import { codeOf, valueOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { OrderChaseService } from './order-chase.service';

describe('chasing answers', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const order = (caller: Caller, meetingId: string) =>
    meetings.context.get(OrderChaseService).order(caller, meetingId);

  it('given one who answered and one who did not, when the chases fall due, then the silent one is chased, first themselves and then their deputy', async () => {
    const { caller, council } = await meetings.council({ seats: 2, deputies: [0, 1] });
    const { id } = await meetings.schedule(caller, council.bodyId);
    await meetings.sendAt(caller, '2027-03-10T07:00:00Z');
    await meetings.reply(caller, id, council.seats[0]?.seatId ?? '', { answer: 'in-room' });
    meetings.sink.clear();
    await meetings.sendAt(caller, '2027-04-02T06:00:00Z');
    await meetings.sendAt(caller, '2027-04-08T06:00:00Z');

    expect(meetings.received).toEqual([
      `Påminnelse ${council.seats[1]?.email}`,
      `Kan du komma ${council.seats[1]?.deputyEmail}`,
    ]);
  });

  it('given a chase that is on its way to be written, when the answer comes first, then it is not sent', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const { id } = await meetings.schedule(caller, council.bodyId);
    await meetings.sendAt(caller, '2027-03-10T07:00:00Z');
    meetings.sink.clear();
    meetings.context.clock.setTo(new Date('2027-04-02T06:00:00Z'));
    await meetings.reply(caller, id, council.seats[0]?.seatId ?? '');
    await meetings.send(caller);

    expect(meetings.received).toEqual([]);
  });

  it('given silent seats, when a chase is ordered, then they are chased at once, and a second click chases nobody again', async () => {
    const { caller, council } = await meetings.council({ seats: 3 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    await meetings.reply(caller, meeting.id, council.seats[1]?.seatId ?? '');
    meetings.sink.clear();
    expect(valueOf(await order(caller, meeting.id))).toEqual({ meetingId: meeting.id, chased: 2 });
    expect(await meetings.context.lastAudited(caller)).toMatchObject({
      action: 'meeting.chased',
      subject: ['meeting', meeting.id],
      detail: { chased: 2 },
    });
    expect(codeOf(await order(caller, meeting.id))).toBe('meeting.chased-recently');
    await meetings.send(caller);

    expect(meetings.received.sort()).toEqual([
      `Påminnelse ${council.seats[0]?.email}`,
      `Påminnelse ${council.seats[2]?.email}`,
    ]);
    meetings.context.clock.advance(12 * 3_600_000 - 60_000);
    expect(codeOf(await order(caller, meeting.id))).toBe('meeting.chased-recently');
    meetings.context.clock.advance(60_000);
    expect(valueOf(await order(caller, meeting.id)).chased).toBe(2);
  });

  it('given somebody who has had a mail within a day, then it is asked about first, and not when they have had their time', async () => {
    const { caller, council } = await meetings.council({ seats: 2 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const foreseen = (confirmed: boolean) =>
      order({ ...caller, foresight: { ordered: true, confirmed } }, meeting.id);
    meetings.context.clock.advance(23 * 3_600_000);
    expect(codeOf(await foreseen(false))).toBe('confirmation.needed');
    meetings.context.clock.advance(2 * 3_600_000);

    expect(valueOf(await foreseen(false)).chased).toBe(2);
    meetings.context.clock.advance(12 * 3_600_000);
    expect(valueOf(await foreseen(true)).chased).toBe(2);
  });

  it('given a meeting whose notice has not been sent, or where all have answered, then there is nobody to chase', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    expect(codeOf(await order(caller, meeting.id))).toBe('meeting.notice-not-sent');

    await meetings.notify(caller, meeting);
    await meetings.reply(caller, meeting.id, council.seats[0]?.seatId ?? '', { answer: 'tentative' });
    expect(codeOf(await order(caller, meeting.id))).toBe('meeting.nobody-to-chase');
    meetings.context.clock.setTo(new Date('2027-04-21T11:00:00Z'));
    expect(codeOf(await order(caller, meeting.id))).toBe('meeting.started');
  });

  it('given a cancelled meeting, or one of another municipality, then nobody is chased', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const foreigner = await meetings.context.coordinator();
    expect(codeOf(await order(foreigner, meeting.id))).toBe('meeting.missing');
    await meetings.cancel(caller, meeting, { version: meeting.version });

    expect(codeOf(await order(caller, meeting.id))).toBe('meeting.cancelled');
  });
});
