import { civilDate, yearDaySchema } from '@samsyn/contract';
import { angleOf, endAngleOf, gapsOf, marksOf, pointAt, sectorPath, spansOf } from './wheel.rules';

const day = civilDate;
const meeting = (id: string, date: string, values: object = {}) => ({
  id,
  bodyId: 'council',
  date: day(date),
  status: 'planned' as const,
  title: id,
  ...values,
});

describe('the year wheel', () => {
  it('given meetings and half-years, then each has its ring, in date order, and what was cancelled is not there', () => {
    const marks = marksOf(
      [
        meeting('autumn', '2027-10-20'),
        meeting('group', '2027-02-03', { bodyId: 'group', status: 'held' }),
        meeting('off', '2027-03-03', { status: 'cancelled' }),
        meeting('spring', '2027-04-21'),
      ],
      new Set(['council']),
      [
        { half: 1, to: day('2027-06-30') },
        { half: 2, to: day('2027-12-31') },
      ],
      day('2027-07-01'),
    );

    expect(marks.map(({ key, ring, state }) => `${key} ${ring} ${state}`)).toEqual([
      'group working-group done',
      'spring council planned',
      'half 1 shared done',
      'autumn council planned',
      'half 2 shared planned',
    ]);
  });

  it('given half-years, then those without a meeting are gaps, unless that was waived', () => {
    const none = { state: 'open' as const, meetings: [], waiver: null };
    const waiver = { reason: 'Vila', decidedBy: 'a', decidedAt: '2027-01-01T00:00:00Z' };
    const off = { id: 'x', title: '', startsAt: '', day: day('2027-03-03'), status: 'cancelled' as const };

    expect(
      gapsOf([
        { half: 1, ...none, state: 'missed', meetings: [off] },
        { half: 2, ...none },
      ]),
    ).toEqual([
      { half: 1, isOver: true },
      { half: 2, isOver: false },
    ]);
    expect(gapsOf([{ half: 1, ...none, waiver }])).toEqual([]);
    expect(gapsOf([{ half: 1, ...none, meetings: [{ ...off, status: 'planned' }] }])).toEqual([]);
  });

  it('given breaks and quiet periods, then they are cut at the turn of the year, and days off are none of it', () => {
    const yearly = (from: string, to: string) => ({
      recurs: 'yearly' as const,
      from: yearDaySchema.parse(from),
      to: yearDaySchema.parse(to),
    });
    const period = { id: 'p', version: 1, name: 'Jul' };
    const once = { recurs: 'once' as const, from: day('2026-12-20'), to: day('2027-01-10') };
    const spans = spansOf(
      [
        { ...period, kind: 'quiet-period', when: yearly('12-24', '01-06') },
        { ...period, kind: 'school-break', when: once },
        { ...period, kind: 'day-off', when: yearly('05-01', '05-01') },
        { ...period, kind: 'school-break', when: { ...once, to: day('2026-12-31') } },
      ],
      2027,
    );

    expect(spans.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2027-12-24 2027-12-31',
      '2027-01-01 2027-01-06',
      '2027-01-01 2027-01-10',
    ]);
  });

  it('given a day, then it has its angle from the top, also in a leap year', () => {
    expect(angleOf(day('2027-01-01'))).toBe(0);
    expect(endAngleOf(day('2027-12-31'))).toBe(360);
    expect(endAngleOf(day('2028-12-31'))).toBe(360);
    expect(angleOf(day('2028-07-01'))).toBeCloseTo(179.02, 2);
    expect([pointAt(0, 10), pointAt(90, 10)]).toEqual([
      { x: 0, y: -10 },
      { x: 10, y: 0 },
    ]);
    expect(sectorPath(0, 90, 5, 10)).toBe('M0 -10A10 10 0 0 1 10 0L5 0A5 5 0 0 0 0 -5Z');
    expect(sectorPath(0, 270, 5, 10)).toContain('A10 10 0 1 1');
  });
});
