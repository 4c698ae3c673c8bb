import { codeOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { CancelMeetingService } from './cancel-meeting.service';

describe('cancelling a meeting', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  it('given nobody was told, when it is cancelled, then nothing is sent and nothing remains planned', async () => {
    const { caller, council } = await meetings.council();
    const meeting = await meetings.schedule(caller, council.bodyId);
    await meetings.cancel(caller, meeting, { version: meeting.version });
    await meetings.send(caller);

    expect(meetings.received).toEqual([]);
    expect(await meetings.inState(caller, meeting.id, 'pending')).toEqual([]);
  });

  it('given everyone was told, when it is cancelled, then each calendar entry is taken back and nothing else follows', async () => {
    const { caller, council } = await meetings.council();
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const [notice] = await meetings.sink.messages();
    meetings.sink.clear();
    await meetings.cancel(caller, meeting, { version: meeting.version, reason: 'För många har förhinder' });
    await meetings.send(caller);
    await meetings.sendAt(caller, '2027-04-20T08:00:00Z');

    const mails = await meetings.sink.messages();
    expect(mails.map(({ to }) => to[0]).sort()).toEqual(council.seats.map(({ email }) => email).sort());
    const uid = /UID:.*/.exec(notice?.calendar ?? '')?.[0];
    for (const { subject, calendar, text } of mails) {
      expect(subject).toMatch(/^Inställt: /);
      expect(text).toContain('För många har förhinder');
      expect(calendar).toContain(uid);
      expect(calendar).toMatch(
        /METHOD:CANCEL[^]*SEQUENCE:1[^]*STATUS:CANCELLED|METHOD:CANCEL[^]*STATUS:CANCELLED/,
      );
    }
  });

  it('given a cancelled meeting, when it is cancelled again, then it is refused and nobody is told twice', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const { version } = await meetings.cancel(caller, meeting, { version: meeting.version });
    const again = await meetings.context.get(CancelMeetingService).cancel(caller, meeting.id, { version });

    expect(codeOf(again)).toBe('meeting.cancelled');
    expect(await meetings.inState(caller, meeting.id, 'pending')).toEqual(['cancelled Plats 0']);
  });

  it('given a cancelled meeting, then the body may meet at that time after all', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    await meetings.cancel(caller, meeting, { version: meeting.version });

    expect((await meetings.schedule(caller, council.bodyId)).id).not.toBe(meeting.id);
  });
});
