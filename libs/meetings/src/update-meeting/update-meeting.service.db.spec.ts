import { type MeetingView, updateMeetingSchema } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { codeOf, valueOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { UpdateMeetingService } from './update-meeting.service';

describe('changing a meeting’s room or name', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const update = async (caller: Caller, { id, version }: MeetingView, values: object) =>
    valueOf(
      await meetings.context
        .get(UpdateMeetingService)
        .update(caller, id, updateMeetingSchema.parse({ version, ...values })),
    );

  it('given answers and planned mails, when the room changes, then who was told is told, answers stand, and the rows are the same', async () => {
    const { caller, council } = await meetings.council({ seats: 2 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    await meetings.reply(caller, meeting.id, council.seats[0]?.seatId ?? '');
    const before = (await meetings.ledger(caller, meeting.id)).filter(({ state }) => state === 'pending');

    const changed = await update(caller, meeting, { place: 'Biblioteket' });
    expect(changed).toMatchObject({ revision: 1, place: 'Biblioteket' });
    const after = (await meetings.ledger(caller, meeting.id)).filter(({ state }) => state === 'pending');
    expect(after.filter(({ kind }) => kind !== 'moved')).toEqual(before);
    expect(after.filter(({ kind }) => kind === 'moved').map(({ who }) => who)).toEqual([
      'Plats 0',
      'Plats 1',
    ]);

    meetings.sink.clear();
    await meetings.send(caller);
    const mails = await meetings.sink.messages();
    expect(mails).toHaveLength(2);
    expect(mails.every(({ calendar }) => calendar.includes('SEQUENCE:1'))).toBe(true);
    expect(mails.every(({ text }) => text.includes('Biblioteket') && text.includes('Kommunhuset'))).toBe(
      true,
    );
  });

  it('given a room changed and changed back before anyone was told, then nobody is bothered', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const there = await update(caller, meeting, { place: 'Biblioteket' });
    await update(caller, there, { place: 'Kommunhuset' });
    meetings.sink.clear();
    await meetings.send(caller);

    expect(meetings.received).toEqual([]);
  });

  it('given a new name, then nothing is told and SEQUENCE stays', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const renamed = await update(caller, meeting, { title: 'Vårmötet' });

    expect(renamed).toMatchObject({ title: 'Vårmötet', revision: 0 });
    expect(await meetings.inState(caller, meeting.id, 'pending')).not.toContain('moved Plats 0');
  });

  it('given someone else was quicker, a cancelled meeting or none, then nothing is changed', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    const codeFor = async (id: string, version: number) =>
      codeOf(
        await meetings.context.get(UpdateMeetingService).update(caller, id, { version, title: 'Vårmötet' }),
      );
    expect(await codeFor(meeting.id, meeting.version + 1)).toBe('meeting.changed');
    expect(await codeFor(council.bodyId, 1)).toBe('meeting.missing');
    const { version } = await meetings.cancel(caller, meeting, { version: meeting.version });

    expect(await codeFor(meeting.id, version)).toBe('meeting.cancelled');
    expect(await meetings.context.audited(caller)).toEqual(['meeting.scheduled', 'meeting.cancelled']);
  });
});
