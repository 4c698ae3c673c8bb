import { type AgendaItem, civilDate, scheduleMeetingSchema } from '@samsyn/contract';
import type { Caller } from '@samsyn/platform';
import { codeOf, valueOf } from '@samsyn/testing';
import { council21April, MeetingsContext } from '../meetings-context.builder';
import { ScheduleMeetingService } from '../schedule-meeting/schedule-meeting.service';
import { GetAgendaService } from './get-agenda.service';
import { UpdateAgendaService } from './update-agenda.service';

const item = (title: string, minutes: number): AgendaItem => ({
  title,
  presenter: null,
  minutes,
  kind: 'discussion',
});

describe('a meeting’s agenda', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const getting = () => meetings.context.get(GetAgendaService);
  const update = (caller: Caller, meetingId: string, version: number, items: AgendaItem[]) =>
    meetings.context.get(UpdateAgendaService).update(caller, meetingId, { version, items });
  const scheduled = async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    return { caller, meeting: await meetings.schedule(caller, council.bodyId) };
  };

  it('given a new one, then it is answered and read alike: in order, with calculated times and what it overruns', async () => {
    const { caller, meeting } = await scheduled();
    const items = [item('Lägesbild', 100), item('Åtgärder', 30)];
    const updated = valueOf(await update(caller, meeting.id, meeting.version, items));

    expect(updated).toEqual({
      followUp: [],
      meetingId: meeting.id,
      version: meeting.version + 1,
      items: [
        { start: '13:00', ...items[0] },
        { start: '14:40', ...items[1] },
      ],
      overrunMinutes: 10,
      fittedFrom: null,
      decided: true,
      untold: 0,
    });
    expect(valueOf(await getting().get(caller, meeting.id))).toEqual(updated);
    expect(await meetings.context.lastAudited(caller)).toMatchObject({
      action: 'agenda.updated',
      subject: ['meeting', meeting.id],
      detail: { items: 2 },
    });
  });

  it('given a meeting with an agenda of its own, or one that somebody saves, then that is decided on', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const standing = await meetings.schedule(caller, council.bodyId);
    const agenda = [item('Enda punkten', 15)];
    const own = await meetings.schedule(caller, council.bodyId, { date: '2027-04-28', agenda });
    const decided = async () => {
      const rows = await meetings.context.within(caller, (tx) =>
        tx.query<{ id: string }>(
          'SELECT id FROM meeting WHERE agenda_decided_at IS NOT NULL ORDER BY starts_at',
        ),
      );
      return rows.map(({ id }) => id);
    };

    expect(await decided()).toEqual([own.id]);
    valueOf(await update(caller, standing.id, standing.version, agenda));
    expect(await decided()).toEqual([standing.id, own.id]);
  });

  it('given a presenter who takes no part, then it is refused, also for a new meeting', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const other = await meetings.anotherCouncil(caller);
    const meeting = await meetings.schedule(caller, council.bodyId);
    const agenda = [{ ...item('Lägesbild', 10), seatId: other.seats[0]?.seatId ?? '' }];

    expect(codeOf(await update(caller, meeting.id, meeting.version, agenda))).toBe(
      'agenda.presenter-missing',
    );
    const request = { bodyId: council.bodyId, ...council21April, date: civilDate('2027-04-28'), agenda };
    const inviting = meetings.context
      .get(ScheduleMeetingService)
      .schedule(caller, scheduleMeetingSchema.parse(request));
    expect(codeOf(await inviting)).toBe('agenda.presenter-missing');
  });

  it('given a presenter who takes part, then the item is theirs, in the name of their organisation', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const meeting = await meetings.schedule(caller, council.bodyId);
    const seatId = council.seats[0]?.seatId ?? '';
    const agenda = [{ ...item('Lägesbild', 10), seatId }];
    const { items } = valueOf(await update(caller, meeting.id, meeting.version, agenda));

    expect(items).toMatchObject([{ seatId, presenter: expect.stringMatching(/./) as string }]);
  });

  it('given an empty one, then none of the old items is left', async () => {
    const { caller, meeting } = await scheduled();
    valueOf(await update(caller, meeting.id, meeting.version, []));

    expect(valueOf(await getting().get(caller, meeting.id))).toMatchObject({ items: [], overrunMinutes: 0 });
  });

  it('given someone else was quicker, or a cancelled meeting, then it stays as it is', async () => {
    const { caller, meeting } = await scheduled();
    const before = valueOf(await getting().get(caller, meeting.id));
    expect(codeOf(await update(caller, meeting.id, meeting.version - 1, []))).toBe('meeting.changed');
    const { version } = await meetings.cancel(caller, meeting, { version: meeting.version });

    expect(codeOf(await update(caller, meeting.id, version, []))).toBe('meeting.cancelled');
    expect(valueOf(await getting().get(caller, meeting.id)).items).toEqual(before.items);
  });

  it('given another municipality, then there is no agenda to replace', async () => {
    const { meeting } = await scheduled();
    const foreigner = await meetings.context.coordinator();

    expect(codeOf(await update(foreigner, meeting.id, meeting.version, []))).toBe('meeting.missing');
  });
});
