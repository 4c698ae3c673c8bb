import { civilDate, type Coming } from '@samsyn/contract';
import type { MeetingOfBody } from '@samsyn/meetings';
import { owedReplies, yourMeetings } from './own-seat.rules';

type Seat = MeetingOfBody['seats'][number];

const owing: Coming = { comes: 'unknown', awaits: 'holder' };
const seat = (values: Partial<Seat> = {}): Seat => ({
  participantId: 'police',
  seatId: 'seat',
  organisation: 'Exempelpolisen',
  function: 'Chef',
  key: false,
  holderId: 'me',
  deputyId: 'deputy',
  coming: owing,
  asked: true,
  chaseAhead: true,
  since: new Date('2027-03-01T09:00:00Z'),
  declined: null,
  ...values,
});
/** A meeting on 21 April, 13–15, with 7 April as the last day to reply. */
const meeting = (...seats: Seat[]): MeetingOfBody => ({
  meeting: {
    id: 'meeting',
    title: 'Rådet',
    startsAt: new Date('2027-04-21T11:00:00Z'),
    endsAt: new Date('2027-04-21T13:00:00Z'),
    timeZone: 'Europe/Stockholm',
    replyBy: civilDate('2027-04-07'),
    place: 'Kommunhuset',
    remote: 'Teams',
  } as MeetingOfBody['meeting'],
  seats,
});
const told = new Map([['police', new Date('2027-03-10T07:00:00Z')]]);
const owed = (now: string, given: Seat, contactId = 'me') =>
  owedReplies([meeting(given)], { contactId, told, now: new Date(now) });

describe('what somebody is asked for their own seats', () => {
  it('given a notice that waits for their answer, then they owe it since then, by its day', () => {
    const subject = { type: 'meeting', id: 'meeting' };
    expect(owed('2027-04-07T21:59:00Z', seat())).toEqual([
      {
        code: 'reply.owed',
        facts: {
          meeting: 'Rådet',
          replyBy: '2027-04-07',
          late: false,
          function: 'Chef',
          organisation: 'Exempelpolisen',
        },
        day: '2027-04-07',
        since: '2027-03-10T07:00:00.000Z',
        subject,
        action: { useCase: 'meetings.get', target: subject },
      },
    ]);
  });

  it('given the day has been, then it is late, and wanted before the meeting', () => {
    expect(owed('2027-04-07T22:00:00Z', seat())[0]).toMatchObject({
      facts: { late: true },
      day: '2027-04-21',
    });
  });

  it('given somebody else is asked, nobody has been told, or the seat is another’s, then they owe nothing', () => {
    const now = '2027-04-01T08:00:00Z';
    expect(owed(now, seat({ coming: { comes: 'nobody', awaits: 'deputy' } }))).toEqual([]);
    expect(owed(now, seat({ coming: { comes: 'holder', awaits: null } }))).toEqual([]);
    expect(owed(now, seat({ participantId: 'untold' }))).toEqual([]);
    expect(owed(now, seat(), 'somebody else')).toEqual([]);
    expect(owed(now, seat({ coming: { comes: 'nobody', awaits: 'deputy' } }), 'deputy')).toHaveLength(1);
  });
});

describe('the meetings that concern somebody', () => {
  it('given seats of theirs and of others, then each meeting shows when, where, and who comes for theirs', () => {
    const theirs = seat();
    const asDeputy = seat({ holderId: 'other', deputyId: 'me', coming: { comes: 'deputy', awaits: null } });
    const others = seat({ holderId: 'other', deputyId: null });

    expect(yourMeetings([meeting(theirs, asDeputy, others)], 'me')).toEqual([
      {
        id: 'meeting',
        title: 'Rådet',
        date: '2027-04-21',
        start: '13:00',
        end: '15:00',
        place: 'Kommunhuset',
        remote: 'Teams',
        seats: [
          { function: 'Chef', organisation: 'Exempelpolisen', as: 'holder', comes: 'unknown' },
          { function: 'Chef', organisation: 'Exempelpolisen', as: 'deputy', comes: 'deputy' },
        ],
      },
    ]);
  });
});
