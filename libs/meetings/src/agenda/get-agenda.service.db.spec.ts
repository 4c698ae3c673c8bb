import { standingCouncilAgenda } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { GetAgendaService } from './get-agenda.service';
import { UpdateAgendaService } from './update-agenda.service';

describe('a meeting’s agenda that is read', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const getting = () => meetings.context.get(GetAgendaService);

  it('given a new meeting, then it is its body’s standing agenda, in order, each item with the time it starts', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId, { start: '09:30', end: '11:30' });
    const agenda = valueOf(await getting().get(caller, meeting.id));

    expect(agenda).toMatchObject({
      meetingId: meeting.id,
      version: meeting.version,
      overrunMinutes: 0,
      fittedFrom: null,
    });
    expect(agenda.items.map(({ start: _start, ...item }) => item)).toEqual(standingCouncilAgenda('sv'));
    expect(agenda.items.slice(0, 3).map(({ start }) => start)).toEqual(['09:30', '09:35', '09:45']);
  });

  it('given a meeting of another length, then the standing agenda is fitted to it, and that is told', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId, { start: '13:00', end: '14:30' });
    const agenda = valueOf(await getting().get(caller, meeting.id));

    expect(agenda).toMatchObject({ overrunMinutes: 0, fittedFrom: 120 });
    expect(agenda.items).toHaveLength(standingCouncilAgenda('sv').length);
    expect(Math.min(...agenda.items.map(({ minutes }) => minutes))).toBe(5);
    expect(agenda.items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
  });

  it('given that it then gets another length, then it is fitted anew until somebody decides on it', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const short = await meetings.schedule(caller, council.bodyId, { start: '13:00', end: '14:30' });
    const usual = await meetings.reschedule(caller, short, { start: '13:00', end: '15:00' });
    const agenda = valueOf(await getting().get(caller, usual.id));
    expect(agenda.fittedFrom).toBeNull();
    expect(agenda.items.map(({ start: _start, ...item }) => item)).toEqual(standingCouncilAgenda('sv'));

    const items = [{ title: 'Enda punkten', presenter: null, minutes: 15, kind: 'decision' as const }];
    const own = { version: usual.version, items };
    const { version } = valueOf(
      await meetings.context.get(UpdateAgendaService).update(caller, usual.id, own),
    );
    await meetings.reschedule(caller, { id: usual.id, version }, { start: '13:00', end: '14:00' });
    expect(valueOf(await getting().get(caller, usual.id))).toMatchObject({
      items: [{ minutes: 15 }],
      fittedFrom: null,
    });
  });

  it('given a meeting too short for its agenda even so, then it says by how much', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId, { start: '13:00', end: '13:30' });

    expect(valueOf(await getting().get(caller, meeting.id)).overrunMinutes).toBe(25);
  });

  it('given two meetings, then each has its own', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const agenda = [{ title: 'Enda punkten', presenter: null, minutes: 15, kind: 'decision' }];
    const short = await meetings.schedule(caller, council.bodyId, { agenda });
    await meetings.schedule(caller, council.bodyId, { date: '2027-04-28' });

    expect(valueOf(await getting().get(caller, short.id)).items).toEqual([{ start: '13:00', ...agenda[0] }]);
  });

  it('given a member, then the agendas of the bodies they sit on are shown and no others', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const own = await meetings.schedule(caller, council.bodyId);
    const other = await meetings.anotherCouncil(caller);
    const elsewhere = await meetings.schedule(caller, other.bodyId);
    const member = meetings.member(caller, council);

    expect(valueOf(await getting().get(member, own.id)).meetingId).toBe(own.id);
    expect(codeOf(await getting().get(member, elsewhere.id))).toBe('meeting.missing');
  });

  it('given another municipality, then there is none', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    const foreigner = await meetings.context.coordinator();

    expect(codeOf(await getting().get(foreigner, meeting.id))).toBe('meeting.missing');
  });
});
