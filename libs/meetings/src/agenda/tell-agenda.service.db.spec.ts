import { codeOf, valueOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { TellAgendaService } from './tell-agenda.service';
import { UpdateAgendaService } from './update-agenda.service';

describe('telling of a changed agenda', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  it('given nobody who has been sent it, or a meeting that has begun, then there is nobody to tell', async () => {
    const { caller, council } = await meetings.council({ seats: 2 });
    const meeting = await meetings.notify(caller, await meetings.schedule(caller, council.bodyId));
    const tell = (version: number) =>
      meetings.context.get(TellAgendaService).tell(caller, meeting.id, { version });
    expect(codeOf(await tell(meeting.version))).toBe('agenda.nobody-to-tell');

    await meetings.sendAt(caller, '2027-04-14T06:00:00Z');
    const changed = { version: meeting.version, items: [] };
    const update = meetings.context.get(UpdateAgendaService).update(caller, meeting.id, changed);
    const { version, untold } = valueOf(await update);
    expect(untold).toBe(2);
    meetings.context.clock.setTo(new Date('2027-04-21T11:00:00Z'));
    expect(codeOf(await tell(version))).toBe('meeting.started');
    meetings.context.clock.setTo(new Date('2027-04-15T11:00:00Z'));
    expect(valueOf(await tell(version))).toMatchObject({ untold: 0, items: [] });
    expect(await meetings.context.lastAudited(caller)).toMatchObject({
      action: 'agenda.told',
      subject: ['meeting', meeting.id],
      detail: { people: 2 },
    });
    expect(codeOf(await tell(version))).toBe('meeting.changed');
  });
});
