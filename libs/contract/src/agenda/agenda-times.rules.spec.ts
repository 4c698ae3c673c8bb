import { agendaOverrun, agendaTimes } from './agenda-times.rules';

const stockholm = 'Europe/Stockholm';
const lasting = (...minutes: number[]) => minutes.map((each) => ({ minutes: each }));
const times = (startsAt: string, ...minutes: number[]) =>
  agendaTimes(new Date(startsAt), stockholm, lasting(...minutes));

describe('agendaTimes', () => {
  it('lets each item start where the one before it ends', () => {
    expect(times('2027-04-21T13:00:00+02:00', 5, 10, 15)).toEqual(['13:00', '13:05', '13:15']);
  });

  it('goes on past midnight', () => {
    expect(times('2027-04-21T23:50:00+02:00', 5, 10, 15)).toEqual(['23:50', '23:55', '00:05']);
  });

  it('has no times for an empty agenda', () => {
    expect(times('2027-04-21T13:00:00+02:00')).toEqual([]);
  });

  it('lets an hour from 01:30 end at 03:30 on the spring night', () => {
    expect(times('2027-03-28T01:30:00+01:00', 60, 15)).toEqual(['01:30', '03:30']);
  });

  it('has 02:30 twice, an hour apart, on the autumn night', () => {
    expect(times('2027-10-31T01:30:00+02:00', 60, 60, 15)).toEqual(['01:30', '02:30', '02:30']);
  });
});

describe('agendaOverrun', () => {
  it.each([
    ['fits with time to spare', '2027-04-21T13:00:00+02:00', '2027-04-21T15:00:00+02:00', 0],
    ['fits exactly', '2027-04-21T13:00:00+02:00', '2027-04-21T13:30:00+02:00', 0],
    ['needs ten minutes more', '2027-04-21T13:00:00+02:00', '2027-04-21T13:20:00+02:00', 10],
    ['fits across midnight', '2027-04-21T23:50:00+02:00', '2027-04-22T00:20:00+02:00', 0],
    ['needs more across midnight', '2027-04-21T23:50:00+02:00', '2027-04-22T00:10:00+02:00', 10],
    [
      'misses the hour that the spring night skips',
      '2027-03-28T01:45:00+01:00',
      '2027-03-28T03:05:00+02:00',
      10,
    ],
    [
      'has the hour that the autumn night repeats',
      '2027-10-31T02:45:00+02:00',
      '2027-10-31T02:15:00+01:00',
      0,
    ],
  ])('%s', (_what, startsAt, endsAt, expected) => {
    expect(agendaOverrun(new Date(startsAt), new Date(endsAt), lasting(5, 10, 15))).toBe(expected);
  });
});
