import { standingCouncilAgenda } from '@samsyn/contract';
import { codeOf, valueOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { GetAgendaService } from './get-agenda.service';

describe('a meeting’s agenda that is read', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const getting = () => meetings.context.get(GetAgendaService);

  it('given a new meeting, then it is its body’s standing agenda, in order, each item with the time it starts', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId, { start: '09:30', end: '12:00' });
    const agenda = valueOf(await getting().get(caller, meeting.id));

    expect(agenda).toMatchObject({ meetingId: meeting.id, version: meeting.version, overrunMinutes: 0 });
    expect(agenda.items.map(({ start: _start, ...item }) => item)).toEqual(standingCouncilAgenda('sv'));
    expect(agenda.items.slice(0, 3).map(({ start }) => start)).toEqual(['09:30', '09:35', '09:45']);
  });

  it('given a meeting that is shorter than its agenda, then it says by how much', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId, { start: '13:00', end: '14:00' });
    const minutes = standingCouncilAgenda('sv').reduce((sum, item) => sum + item.minutes, 0);

    expect(valueOf(await getting().get(caller, meeting.id)).overrunMinutes).toBe(minutes - 60);
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
