import { civilDate } from '@samsyn/contract';
import type { MeetingWithSeats } from '@samsyn/meetings';
import { keyDeclines } from './key-decline.rules';

/** A meeting on Wednesday 21 April at 13, with one seat that was declined at an instant. */
const declined = (at: string | null, key = true): MeetingWithSeats => ({
  meeting: {
    id: 'meeting',
    title: 'Rådet',
    startsAt: new Date('2027-04-21T11:00:00Z'),
    timeZone: 'Europe/Stockholm',
    replyBy: civilDate('2027-04-07'),
  },
  seats: [
    {
      participantId: 'police',
      seatId: 'seat',
      organisation: 'Exempelpolisen',
      function: 'Chef',
      key,
      holderId: 'holder',
      deputyId: null,
      coming: { comes: 'nobody', awaits: null },
      asked: true,
      chaseAhead: false,
      since: new Date('2027-03-01T09:00:00Z'),
      declined: at === null ? null : ({ at: new Date(at) } as MeetingWithSeats['seats'][number]['declined']),
    },
  ],
});
const toldOf = (near: MeetingWithSeats, now: string) =>
  keyDeclines([near], new Date(now)).map(({ meeting, seat, declined: { at } }) => [
    meeting.title,
    seat.organisation,
    at.toISOString(),
  ]);

describe('a key seat that is declined near its meeting', () => {
  it('given it happened within a week of the meeting, then it is told of for a day', () => {
    const near = declined('2027-04-15T08:00:00Z');
    expect(toldOf(near, '2027-04-15T08:01:00Z')).toEqual([
      ['Rådet', 'Exempelpolisen', '2027-04-15T08:00:00.000Z'],
    ]);
    expect(toldOf(near, '2027-04-16T07:59:59Z')).toHaveLength(1);
    expect(toldOf(near, '2027-04-16T08:00:00Z')).toEqual([]);
  });

  it('given the seventh day before, then that counts from its midnight, and nothing earlier', () => {
    expect(toldOf(declined('2027-04-13T22:00:00Z'), '2027-04-14T06:00:00Z')).toHaveLength(1);
    expect(toldOf(declined('2027-04-13T21:59:00Z'), '2027-04-14T06:00:00Z')).toEqual([]);
  });

  it('given a seat that is no key, or nobody who declined, then nothing is told', () => {
    expect(toldOf(declined('2027-04-15T08:00:00Z', false), '2027-04-15T08:01:00Z')).toEqual([]);
    expect(toldOf(declined(null), '2027-04-15T08:01:00Z')).toEqual([]);
  });
});
