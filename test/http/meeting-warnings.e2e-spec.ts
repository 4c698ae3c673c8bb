import { buildBody, buildHolding, buildSeat } from '@samsyn/testing';
import { TestApp } from '../app/test-app.builder';
import { Coordinator, type MeetingAnswer, springMeeting } from './council-meeting.builder';

type Warned = MeetingAnswer & { warnings: object[] };

describe('what is told of a meeting’s time as it is chosen', () => {
  let app: TestApp;
  let council: Coordinator;

  const preview = async (path: string, body: object) =>
    (await council.done<{ answer: Warned }>('POST', `${path}/preview`, body)).answer.warnings;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    app.clock.setTo(new Date('2026-11-23T07:00:00Z'));
    council = new Coordinator(app, await app.municipality({ seats: 2 }));
  });
  afterAll(() => app.stop());

  it('given a squeeze day in a school break, with a last day on a Sunday, when it is previewed, scheduled and moved away, then it warns and lets it be', async () => {
    const when = { recurs: 'once', from: '2027-05-03', to: '2027-05-07' };
    await council.done('POST', '/calendar', { kind: 'school-break', name: 'Lov', when });
    const { bodyId } = council.municipality.council;
    const day = '2027-05-07';
    const expected = [
      { code: 'day.squeeze', day },
      { code: 'day.school-break', day, name: 'Lov' },
      { code: 'deadline.day-off', deadline: 'contributionsBy', day: '2027-04-25' },
    ];

    expect(await preview('/meetings', { ...springMeeting, bodyId, date: day })).toEqual(expected);
    const meeting = (await council.schedule({ date: day })) as Warned;
    expect(meeting.warnings).toEqual(expected);

    const move = { version: meeting.version, ...springMeeting };
    expect(await preview(`/meetings/${meeting.id}/reschedule`, move)).toEqual([]);
    const moved = await council.done<Warned>('POST', `/meetings/${meeting.id}/reschedule`, move);
    expect(moved.warnings).toEqual([]);
  });

  it('given more are wanted than have a seat, then it warns as it is planned and moved, and lets it be', async () => {
    const { bodyId, seats } = council.municipality.council;
    const want = (quorum: number, version: number) =>
      council.done('PATCH', `/bodies/${bodyId}`, { version, quorum });
    await want(2, 1);
    expect(await preview('/meetings', { ...springMeeting, bodyId })).toEqual([]);
    await want(3, 2);
    const expected = [{ code: 'quorum.short', seats: seats.length, quorum: 3 }];
    expect(await preview('/meetings', { ...springMeeting, bodyId })).toEqual(expected);
    const meeting = (await council.schedule()) as Warned;
    expect(meeting.warnings).toEqual(expected);
    const move = { version: meeting.version, ...springMeeting, date: '2027-04-28' };
    expect(await preview(`/meetings/${meeting.id}/reschedule`, move)).toEqual(expected);
  });

  it('given a day off, short notice and a meeting shorter than its agenda, when it moves there, then all of it is told', async () => {
    const agenda = [{ title: 'Läget', presenter: null, minutes: 90, kind: 'discussion' }];
    const { id, version } = await council.schedule({ agenda });
    const move = { version, ...springMeeting, date: '2026-12-25', start: '13:00', end: '14:00' };
    const { warnings } = await council.done<Warned>('POST', `/meetings/${id}/reschedule`, move);

    expect(warnings).toEqual([
      { code: 'day.off', day: '2026-12-25' },
      { code: 'day.quiet', day: '2026-12-25' },
      { code: 'deadline.day-off', deadline: 'contributionsBy', day: '2026-12-13' },
      { code: 'notice.short', days: 32, usual: 42 },
      { code: 'agenda.overruns', minutes: 30 },
    ]);
  });

  it('given somebody of the council who sits in a group, when both meet at once, then how many and where; one after the other nothing', async () => {
    const { organisationId = '', contactId = '' } = council.municipality.council.seats[0] ?? {};
    const bodyId = await app.within(council.municipality.scope, async (tx) => {
      const id = await buildBody(tx, { name: 'Arbetsgruppen', kind: 'working-group' });
      await buildHolding(tx, { seatId: await buildSeat(tx, { bodyId: id, organisationId }), contactId });
      return id;
    });
    const other = await council.schedule({
      bodyId,
      title: 'Arbetsgruppens möte',
      start: '14:30',
      end: '16:00',
    });

    const meeting = (await council.schedule()) as Warned;
    expect(meeting.warnings).toEqual([
      { code: 'people.elsewhere', people: 1, meetingId: other.id, meeting: 'Arbetsgruppens möte' },
    ]);
    const earlier = { version: meeting.version, ...springMeeting, start: '12:30', end: '14:30' };
    expect(await preview(`/meetings/${meeting.id}/reschedule`, earlier)).toEqual([]);
  });
});
