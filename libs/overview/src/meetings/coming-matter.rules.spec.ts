import { civilDate, type Coming } from '@samsyn/contract';
import type { MeetingWithSeats } from '@samsyn/meetings';
import { comingMatters } from './coming-matter.rules';

const silent: Coming = { comes: 'unknown', awaits: 'holder' };
const nobody: Coming = { comes: 'nobody', awaits: null };
const comes: Coming = { comes: 'holder', awaits: null };

type Seat = MeetingWithSeats['seats'][number];

function seat(organisation: string, coming: Coming, values: Partial<Seat> = {}): Seat {
  return {
    participantId: organisation,
    seatId: organisation,
    organisation,
    function: 'Chef',
    key: false,
    holderId: 'holder',
    deputyId: null,
    coming,
    asked: true,
    chaseAhead: true,
    since: new Date('2027-03-01T09:00:00Z'),
    declined: null,
    ...values,
  };
}

/** A meeting on 21 April, with 7 April as the last day to reply. */
function meeting(...seats: Seat[]): MeetingWithSeats {
  const startsAt = new Date('2027-04-21T11:00:00Z');
  const times = { startsAt, timeZone: 'Europe/Stockholm', replyBy: civilDate('2027-04-07') };
  return { meeting: { id: 'meeting', title: 'Rådet', ...times }, seats };
}

const on = (day: string, ...seats: Seat[]) => comingMatters([meeting(...seats)], civilDate(day));
const codes = (day: string, ...seats: Seat[]) => on(day, ...seats).map(({ code }) => code);

describe('who is to come, as a matter', () => {
  it('given someone has not replied, then from three days before the last day they are to be reminded', () => {
    expect(codes('2027-04-03', seat('Polisen', silent))).toEqual([]);
    expect(on('2027-04-04', seat('Polisen', silent), seat('SBFF', comes), seat('Kommunen', silent))).toEqual([
      {
        code: 'replies.missing',
        facts: {
          meeting: 'Rådet',
          replyBy: '2027-04-07',
          late: false,
          from: ['Polisen', 'Kommunen'],
          call: [],
        },
        day: '2027-04-07',
        since: '2027-04-03T22:00:00.000Z',
        subject: { type: 'meeting', id: 'meeting' },
        action: { useCase: 'meetings.order-chase', target: { type: 'meeting', id: 'meeting' } },
      },
    ]);
  });

  it('given a seat that no chase reaches any more, then it is one to call', () => {
    const call = seat('Polisen', silent, { chaseAhead: false });
    expect(on('2027-04-04', call, seat('SBFF', silent))[0]?.facts).toMatchObject({ call: ['Polisen'] });
  });

  it('given a reply that is owed only since later, then that is since when the first of them is', () => {
    const [first, second] = [new Date('2027-04-19T08:00:00Z'), new Date('2027-04-20T08:00:00Z')];
    const owed = [seat('Polisen', silent, { since: second }), seat('Kommunen', silent, { since: first })];
    expect(on('2027-04-20', ...owed, seat('SBFF', comes))[0]?.since).toBe(first.toISOString());
  });

  it('given the last day has passed, then it is late, and the meeting is the day', () => {
    expect(on('2027-04-07', seat('Polisen', silent))[0]?.facts).toMatchObject({ late: false });
    expect(on('2027-04-08', seat('Polisen', silent))[0]).toMatchObject({
      facts: { late: true },
      day: '2027-04-21',
    });
  });

  it('given the holder has declined and the deputy has not answered, then a reply is still missing', () => {
    const asked: Coming = { comes: 'nobody', awaits: 'deputy' };
    expect(codes('2027-04-08', seat('Polisen', asked))).toEqual(['replies.missing']);
  });

  it('given nobody comes for a seat, then once the last day has passed someone is to be found', () => {
    expect(codes('2027-04-07', seat('Polisen', nobody))).toEqual([]);
    expect(on('2027-04-08', seat('Polisen', nobody))).toEqual([
      {
        code: 'seat.unrepresented',
        facts: { meeting: 'Rådet', organisation: 'Polisen', function: 'Chef' },
        day: '2027-04-21',
        since: '2027-04-07T22:00:00.000Z',
        subject: { type: 'participant', id: 'Polisen' },
        action: { useCase: 'replies.register', target: { type: 'participant', id: 'Polisen' } },
      },
    ]);
  });

  it('given they declined after it, then that is since then', () => {
    const since = new Date('2027-04-12T08:00:00Z');
    expect(on('2027-04-13', seat('Polisen', nobody, { since }))[0]?.since).toBe(since.toISOString());
  });

  it('given nobody to ask, then it is the vacant seat that is told of', () => {
    const vacant = { asked: false };
    expect(codes('2027-04-08', seat('Polisen', nobody, vacant), seat('SBFF', silent, vacant))).toEqual([]);
  });

  it('given two seats of one organisation, then it is named once', () => {
    const twice = on('2027-04-06', seat('Polisen', silent), seat('Polisen', silent));
    expect(twice[0]?.facts).toMatchObject({ from: ['Polisen'] });
  });
});
