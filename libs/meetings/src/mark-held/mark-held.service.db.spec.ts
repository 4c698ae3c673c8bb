import { randomUUID } from 'node:crypto';
import type { Caller } from '@samsyn/platform';
import { codeOf, valueOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { MarkHeldService } from './mark-held.service';

describe('marking a meeting as held', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const markHeld = (caller: Caller, meetingId: string, version: number) =>
    meetings.context.get(MarkHeldService).markHeld(caller, meetingId, { version });
  const unmarkHeld = (caller: Caller, meetingId: string, version: number) =>
    meetings.context.get(MarkHeldService).unmarkHeld(caller, meetingId, { version });
  const scheduled = async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    return { caller, meeting: await meetings.schedule(caller, council.bodyId) };
  };

  it('given a meeting that has begun, then it is held, and nothing more can be done about it', async () => {
    const { caller, meeting } = await scheduled();
    meetings.context.clock.setTo(new Date('2027-04-21T11:00:00Z'));
    const held = valueOf(await markHeld(caller, meeting.id, meeting.version));

    expect(held).toMatchObject({ status: 'held', version: meeting.version + 1, revision: meeting.revision });
    expect(await meetings.context.audited(caller)).toEqual(['meeting.scheduled', 'meeting.held']);
    expect(codeOf(await markHeld(caller, meeting.id, held.version))).toBe('meeting.held');
  });

  it('given a meeting that lies ahead, then it has not been held', async () => {
    const { caller, meeting } = await scheduled();
    meetings.context.clock.setTo(new Date('2027-04-21T10:59:59Z'));

    expect(codeOf(await markHeld(caller, meeting.id, meeting.version))).toBe('meeting.not-started');
  });

  it('given someone else was quicker, then both versions are told', async () => {
    const { caller, meeting } = await scheduled();
    const stale = await markHeld(caller, meeting.id, meeting.version - 1);
    const { warnings: _whenScheduled, ...current } = meeting;

    expect(stale).toEqual({
      ok: false,
      error: { code: 'meeting.changed', current, yours: { version: meeting.version - 1 } },
    });
  });

  it('given a meeting marked as held by mistake, when that is taken back, then it is planned as before and no mail comes of it', async () => {
    const { caller, meeting } = await scheduled();
    const noticed = await meetings.notify(caller, meeting);
    meetings.context.clock.setTo(new Date('2027-04-21T13:00:00Z'));
    const sent = meetings.sink.received.length;
    const held = valueOf(await markHeld(caller, meeting.id, noticed.version));
    const again = valueOf(await unmarkHeld(caller, meeting.id, held.version));
    await meetings.send(caller);

    expect(again).toMatchObject({ status: 'planned', version: held.version + 1, revision: held.revision });
    expect(meetings.sink.received).toHaveLength(sent);
    expect((await meetings.context.audited(caller)).at(-1)).toBe('meeting.not-held');
    expect(codeOf(await unmarkHeld(caller, meeting.id, again.version))).toBe('meeting.not-held');
    expect(codeOf(await unmarkHeld(caller, meeting.id, held.version))).toBe('meeting.changed');
    expect(valueOf(await markHeld(caller, meeting.id, again.version)).status).toBe('held');
  });

  it('given a cancelled meeting, then nothing about it is taken back', async () => {
    const { caller, meeting } = await scheduled();
    const cancelled = await meetings.cancel(caller, meeting, { version: meeting.version });

    expect(codeOf(await unmarkHeld(caller, meeting.id, cancelled.version))).toBe('meeting.cancelled');
  });

  it('given another municipality, or no meeting, then there is none to mark', async () => {
    const { caller, meeting } = await scheduled();
    const foreigner = await meetings.context.coordinator();

    expect(codeOf(await markHeld(foreigner, meeting.id, meeting.version))).toBe('meeting.missing');
    expect(codeOf(await markHeld(caller, randomUUID(), 1))).toBe('meeting.missing');
  });
});
