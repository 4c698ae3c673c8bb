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
    expect(mails.every(({ calendar }) => calendar.includes('SEQUENCE:2'))).toBe(true);
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

  it('given a new name, then everyone who was told of the meeting is told it, once, and their calendar follows', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    await meetings.reply(caller, meeting.id, council.seats[0]?.seatId ?? '');
    meetings.sink.clear();
    const renamed = await update(caller, meeting, { title: 'Vårmötet' });
    expect(renamed).toMatchObject({ title: 'Vårmötet', revision: 1 });
    const again = await update(caller, renamed, { title: 'Vårmötet' });
    expect(again).toMatchObject({ revision: 1 });
    await meetings.send(caller);
    await meetings.send(caller);

    const [told, ...more] = await meetings.sink.messages();
    expect(more).toEqual([]);
    expect(told?.subject).toMatch(/^Nytt namn: Vårmötet, /);
    expect(told?.text).toContain(`${meeting.title} heter nu Vårmötet.`);
    expect(told?.text).toContain('Ditt svar gäller fortfarande.');
    expect(told?.calendar).toContain('SUMMARY:Vårmötet');
    expect(told?.calendar).toContain('SEQUENCE:2');
  });

  it('given a meeting that nobody has been told of, then a new name is told by the notice alone', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    await meetings.notify(caller, await update(caller, meeting, { title: 'Vårmötet' }));

    expect(meetings.received).toEqual([`Kallelse ${council.seats[0]?.email}`]);
  });

  it('given another link to the same service, then everyone is told of the link, and of no other place', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const remote = { name: 'Teams', url: 'https://video.example/mote/1' };
    const meeting = await meetings.notify(
      caller,
      await meetings.schedule(caller, council.bodyId, { remote }),
    );
    meetings.sink.clear();
    await update(caller, meeting, { remote: { ...remote, url: 'https://video.example/mote/2' } });
    await meetings.send(caller);

    const [told] = await meetings.sink.messages();
    expect(told?.subject).toMatch(/^Ny möteslänk: /);
    expect(told?.text).toContain('https://video.example/mote/2');
    expect(told?.text).not.toContain('plats:');
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
