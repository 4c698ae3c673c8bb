import { scheduleMeetingSchema } from '@samsyn/contract';
import type { SignedInCaller } from '@samsyn/platform';
import { type BuiltCouncil, codeOf, valueOf } from '@samsyn/testing';
import { council21April, monday, MeetingsContext } from '../meetings-context.builder';
import { ScheduleMeetingService } from './schedule-meeting.service';

describe('a meeting as it was asked for', () => {
  let meetings: MeetingsContext;
  let caller: SignedInCaller;
  let council: BuiltCouncil;

  beforeAll(async () => {
    meetings = await MeetingsContext.start();
  });
  beforeEach(async () => {
    ({ caller, council } = await meetings.council({ seats: 2 }));
  });
  afterAll(() => meetings.stop());

  const schedule = (values: object) => {
    const { date, start, end, place } = council21April;
    const request = { bodyId: council.bodyId, date, start, end, place, ...values };
    return meetings.context
      .get(ScheduleMeetingService)
      .schedule(caller, scheduleMeetingSchema.parse(request));
  };
  /** What is kept of it that the answer does not tell. */
  const kept = async () => {
    const [row] = await meetings.context.within(caller, (tx) =>
      tx.query(
        `SELECT uid LIKE 'meeting-' || id || '@_%.%' AS "uid", sequence, agenda_decided_at IS NOT NULL AS decided FROM meeting`,
      ),
    );
    return row;
  };

  it('given a name, last days and a link of its own, then it has those', async () => {
    const own = {
      title: 'Samråd inför skolstarten',
      replyBy: '2027-04-01',
      contributionsBy: '2027-04-02',
      documentsBy: '2027-04-08',
      remote: { name: 'Teams', url: 'https://exempel.example/mote' },
    };
    const meeting = valueOf(await schedule(own));

    expect(meeting).toMatchObject({ ...own, status: 'planned', noticeOrderedAt: null, warnings: [] });
    expect(await meetings.context.lastAudited(caller)).toMatchObject({
      action: 'meeting.scheduled',
      subject: ['meeting', meeting.id],
      detail: { bodyId: council.bodyId, startsAt: meeting.startsAt },
    });
    expect(await kept()).toEqual({ uid: true, sequence: 0, decided: false });
  });

  it('given no more than when and where, then it is called as usual, and nobody comes remotely', async () => {
    expect(valueOf(await schedule({}))).toMatchObject({
      title: expect.stringMatching(/ – vår 2027$/),
      place: 'Kommunhuset',
      remote: null,
    });
  });

  it('given an extraordinary meeting, then it is called so, its notice is ordered, and the audit log says what it was', async () => {
    const meeting = valueOf(await schedule({ extraordinary: true }));

    expect(meeting.title).toMatch(/ – extra möte$/);
    expect(Date.parse(meeting.noticeOrderedAt ?? '')).toBeGreaterThanOrEqual(monday.getTime());
    expect((await meetings.context.lastAudited(caller))?.detail).toMatchObject({ extraordinary: true });
    await meetings.send(caller);
    expect(meetings.sink.received).toHaveLength(2);
  });

  it('given an agenda of its own, then that is decided on, and a presenter who has no seat there is refused', async () => {
    const elsewhere = await meetings.anotherCouncil(caller);
    const agenda = (seat: BuiltCouncil['seats'][number] | undefined) => [
      {
        title: 'Lägesbild',
        presenter: 'Kommunpolis',
        seatId: seat?.seatId,
        minutes: 20,
        kind: 'information',
      },
    ];
    expect(codeOf(await schedule({ agenda: agenda(elsewhere.seats[0]) }))).toBe('agenda.presenter-missing');
    valueOf(await schedule({ agenda: agenda(council.seats[1]) }));

    expect(await kept()).toMatchObject({ decided: true });
  });
});
