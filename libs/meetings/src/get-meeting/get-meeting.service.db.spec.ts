import { codeOf, valueOf } from '@samsyn/testing';
import { MeetingsContext } from '../meetings-context.builder';
import { GetMeetingService } from './get-meeting.service';

describe('a meeting that is read', () => {
  let meetings: MeetingsContext;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  afterAll(() => meetings.stop());

  const getting = () => meetings.context.get(GetMeetingService);

  it('given a meeting, then it is shown with its times as the wall shows them', async () => {
    const { caller, council } = await meetings.council();
    const { warnings: _whenScheduled, ...meeting } = await meetings.schedule(caller, council.bodyId);

    expect(valueOf(await getting().get(caller, meeting.id))).toEqual(meeting);
    expect(meeting).toMatchObject({
      date: '2027-04-21',
      start: '13:00',
      end: '15:00',
      startsAt: '2027-04-21T11:00:00.000Z',
      remote: { name: 'Teams' },
    });
  });

  it('given a member, then there are the meetings of the bodies they sit on and no others', async () => {
    const { caller, council } = await meetings.council({ seats: 1 });
    const other = await meetings.anotherCouncil(caller);
    const member = meetings.member(caller, council);
    const [own, others] = [
      await meetings.schedule(caller, council.bodyId),
      await meetings.schedule(caller, other.bodyId),
    ];

    expect(valueOf(await getting().get(member, own.id)).id).toBe(own.id);
    expect(codeOf(await getting().get(member, others.id))).toBe('meeting.missing');
  });

  it('given another municipality, then there is no such meeting', async () => {
    const { caller, council } = await meetings.council();
    const { id } = await meetings.schedule(caller, council.bodyId);
    const foreigner = await meetings.context.coordinator();

    expect(codeOf(await getting().get(foreigner, id))).toBe('meeting.missing');
  });
});
