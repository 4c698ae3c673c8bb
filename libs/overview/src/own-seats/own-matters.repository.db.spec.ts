import type { OverviewView, Role } from '@samsyn/contract';
import { buildCouncil } from '@samsyn/testing';
import { OverviewContext, wednesday } from '../overview-context.builder';

describe('what concerns a member for their own seats', () => {
  let overview: OverviewContext;
  /** The first seat's participant at the council's meeting on 21 April. */
  let participantId: string;
  let meetingId: string;

  beforeAll(async () => {
    overview = await OverviewContext.start();
  });
  beforeEach(async () => {
    await overview.begin();
    meetingId = await overview.meeting({ remote: 'Teams' });
    participantId = await overview.takesPart(meetingId, overview.council.seats[0]?.seatId);
    await overview.takesPart(meetingId, overview.council.seats[1]?.seatId);
  });
  afterAll(() => overview.stop());

  const read = (
    role: Role = 'member',
    contactId: string | null = overview.council.seats[0]?.contactId ?? null,
  ): Promise<OverviewView> => overview.read({ ...overview.caller, roles: [role], contactId });
  const noticed = (values: object = {}) =>
    overview.mail({
      subject_type: 'meeting',
      subject_id: meetingId,
      kind: 'meetings.notice',
      recipient_id: participantId,
      state: 'sent',
      sending_at: wednesday,
      settled_at: wednesday,
      ...values,
    });
  const answer = (answered: string, values: object = {}) =>
    overview.reply({
      meeting_id: meetingId,
      participant_id: participantId,
      answer: answered,
      for_starts_at: new Date('2027-04-21T11:00:00Z'),
      given_as: 'holder',
      given_by: overview.council.seats[0]?.contactId,
      ...values,
    });

  it('given a notice they have not answered, then it is told, with the last day, and the date', async () => {
    await noticed();

    expect(await read()).toEqual({
      matters: [
        {
          code: 'reply.owed',
          facts: {
            meeting: 'Samverkansrådet – vår 2027',
            replyBy: '2027-04-07',
            late: false,
            function: 'Plats 0',
            organisation: expect.stringContaining('Exempelorganisation') as string,
          },
          day: '2027-04-07',
          since: wednesday.toISOString(),
          subject: { type: 'meeting', id: meetingId },
          action: { useCase: 'meetings.get', target: { type: 'meeting', id: meetingId } },
          yours: true,
        },
      ],
      more: 0,
      nextMail: null,
      yourMeetings: [
        {
          id: meetingId,
          title: 'Samverkansrådet – vår 2027',
          date: '2027-04-21',
          start: '13:00',
          end: '15:00',
          place: 'Kommunhuset',
          remote: 'Teams',
          seats: [
            {
              function: 'Plats 0',
              organisation: expect.stringContaining('Exempelorganisation') as string,
              as: 'holder',
              comes: 'unknown',
            },
          ],
        },
      ],
    });
  });

  it('given the last day has passed, then it is late, and the meeting is the day', async () => {
    await noticed();
    overview.context.clock.setTo(new Date('2027-04-08T06:00:00Z'));

    expect((await read()).matters).toMatchObject([
      { code: 'reply.owed', facts: { late: true }, day: '2027-04-21' },
    ]);
  });

  it('given they have answered, or have not been asked yet, then nothing needs them', async () => {
    expect((await read()).matters).toEqual([]);
    await noticed({ state: 'pending' });
    expect((await read()).matters).toEqual([]);
    await noticed({ occasion: 'again' });
    expect((await read()).matters).toHaveLength(1);

    await answer('in-room');
    const { matters, yourMeetings } = await read();
    expect(matters).toEqual([]);
    expect(yourMeetings[0]?.seats).toMatchObject([{ comes: 'holder' }]);
  });

  it('given the holder declines, then their deputy is asked, and the holder is not', async () => {
    const deputy = overview.council.seats[1]?.contactId ?? '';
    await overview.deputises(deputy, overview.council.seats[0]?.seatId);
    await noticed();
    expect((await read('member', deputy)).matters).toEqual([]);

    await answer('declined');
    expect((await read()).matters).toEqual([]);
    const { matters, yourMeetings } = await read('member', deputy);
    expect(matters).toMatchObject([{ code: 'reply.owed', facts: { function: 'Plats 0' } }]);
    expect(yourMeetings[0]?.seats.map(({ function: duty, as }) => `${duty} ${as}`)).toEqual(
      expect.arrayContaining(['Plats 0 deputy', 'Plats 1 holder']),
    );
  });

  it('given trouble in the municipality, then a member sees nothing of it, and staff do', async () => {
    await overview.mail({ state: 'failed', settled_at: wednesday, outcome: '{"reason":"refused"}' });

    expect((await read()).matters).toEqual([]);
    expect((await read('secretary')).matters).toMatchObject([{ code: 'mail.failed' }]);
    expect((await read('secretary')).yourMeetings).toEqual([]);
  });

  it('given a member without a contact, or with one who has no seat, then there is nothing', async () => {
    await noticed();
    const nothing = { matters: [], more: 0, nextMail: null, yourMeetings: [] };
    expect(await read('member', null)).toEqual(nothing);
    const other = await overview.context.within(overview.caller, (tx) => buildCouncil(tx, { seats: 1 }));

    const theirs = await read('member', other.seats[0]?.contactId ?? null);
    expect(theirs).toEqual(nothing);
  });

  it('given a meeting that is cancelled or has begun, then it is no coming date', async () => {
    await noticed();
    await overview.change(`UPDATE meeting SET status = 'cancelled' WHERE id = $1`, meetingId);
    expect(await read()).toMatchObject({ matters: [], yourMeetings: [] });

    await overview.change(`UPDATE meeting SET status = 'planned' WHERE id = $1`, meetingId);
    overview.context.clock.setTo(new Date('2027-04-21T11:00:00Z'));
    expect(await read()).toMatchObject({ matters: [], yourMeetings: [] });
  });
});
