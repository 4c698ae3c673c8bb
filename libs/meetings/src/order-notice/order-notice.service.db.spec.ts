import { randomUUID } from 'node:crypto';
import type { Caller } from '@samsyn/platform';
import { codeOf, valueOf } from '@samsyn/testing';
import { MeetingsContext, monday } from '../meetings-context.builder';
import { OrderNoticeService } from './order-notice.service';

describe('ordering the notice', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const order = (caller: Caller, meetingId: string, version: number) =>
    meetings.context.get(OrderNoticeService).order(caller, meetingId, { version });
  const scheduled = async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    return { caller, council, meeting: await meetings.schedule(caller, council.bodyId) };
  };

  it('given two orders, one after the other or at once, then one notice, and both get the same answer', async () => {
    const { caller, council, meeting } = await scheduled();
    const answers = await Promise.all([1, 2].map(() => order(caller, meeting.id, meeting.version)));
    const again = await order(caller, meeting.id, meeting.version);
    await meetings.send(caller);

    const [first, ...others] = [...answers, again].map(valueOf);
    expect(first).toMatchObject({
      noticeOrderedAt: expect.stringMatching(/^2026-11-23T07:/) as string,
      version: meeting.version + 1,
    });
    for (const other of others) expect(other).toEqual(first);
    expect(meetings.received).toEqual([`Kallelse ${council.seats[0]?.email}`]);
    expect(await meetings.context.audited(caller)).toEqual(['meeting.scheduled', 'meeting.notice-ordered']);
  });

  it('given a body whose seats are all vacant, then there is nobody to notify', async () => {
    const { caller, meeting } = await scheduled();
    await meetings.context.within(caller, (tx) =>
      tx.query('UPDATE seat_holding SET held_until = $1', [monday]),
    );

    expect(codeOf(await order(caller, meeting.id, meeting.version))).toBe('meeting.nobody-to-notify');
  });

  it('given a meeting that begins, then a notice comes too late', async () => {
    const { caller, meeting } = await scheduled();
    meetings.context.clock.setTo(new Date('2027-04-21T11:00:00Z'));
    expect(codeOf(await order(caller, meeting.id, meeting.version))).toBe('meeting.started');
    meetings.context.clock.setTo(new Date('2027-04-21T10:59:59Z'));

    expect(codeOf(await order(caller, meeting.id, meeting.version))).toBeUndefined();
  });

  it('given a version that is old, a cancelled meeting, or none, then nothing is ordered', async () => {
    const { caller, meeting } = await scheduled();
    expect(codeOf(await order(caller, meeting.id, meeting.version - 1))).toBe('meeting.changed');
    expect(codeOf(await order(caller, randomUUID(), 1))).toBe('meeting.missing');
    const { version } = await meetings.cancel(caller, meeting, { version: meeting.version });

    expect(codeOf(await order(caller, meeting.id, version))).toBe('meeting.cancelled');
  });
});
