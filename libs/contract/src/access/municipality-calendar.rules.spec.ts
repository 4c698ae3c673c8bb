import fc from 'fast-check';
import { addDays, civilDate, weekdayOf } from '../civil-date/civil-date.rules';
import { defaultQuietPeriods } from '../working-days/quiet-period.rules';
import { type CalendarPeriodKind, type PeriodTime, periodTimeSchema } from './calendar-period.schema';
import { leavesRoom, occurrencesOf, ownDays, type TimedPeriod } from './municipality-calendar.rules';

const once = (from: string, to: string): PeriodTime => periodTimeSchema.parse({ recurs: 'once', from, to });
const yearly = (from: string, to: string): PeriodTime =>
  periodTimeSchema.parse({ recurs: 'yearly', from, to });
const quiet = (when: PeriodTime): TimedPeriod => ({ kind: 'quiet-period', when });
const usual = defaultQuietPeriods.map(({ from, to }) => quiet(yearly(from, to)));

describe('when a period is', () => {
  it.each([
    ['a day', { recurs: 'once', from: '2027-05-07', to: '2027-05-07' }, true],
    ['100 days', { recurs: 'once', from: '2027-01-01', to: '2027-04-10' }, true],
    ['101 days', { recurs: 'once', from: '2027-01-01', to: '2027-04-11' }, false],
    ['backwards', { recurs: 'once', from: '2027-05-08', to: '2027-05-07' }, false],
    ['no date', { recurs: 'once', from: '2027-02-29', to: '2027-03-01' }, false],
    ['over New Year every year', { recurs: 'yearly', from: '12-24', to: '01-06' }, true],
    ['100 days with a leap day', { recurs: 'yearly', from: '01-01', to: '04-09' }, true],
    ['101 days with a leap day', { recurs: 'yearly', from: '01-01', to: '04-10' }, false],
    ['nearly the whole year, backwards', { recurs: 'yearly', from: '03-02', to: '03-01' }, false],
    ['a leap day every year', { recurs: 'yearly', from: '02-29', to: '02-29' }, false],
    ['31 April every year', { recurs: 'yearly', from: '04-31', to: '05-01' }, false],
    ['sometimes', { recurs: 'monthly', from: '01', to: '02' }, false],
  ])('%s: %j is %s', (_what, when, expected) => {
    expect(periodTimeSchema.safeParse(when).success).toBe(expected);
  });
});

describe('occurrencesOf', () => {
  it('given a period of every year, has those of the years, and the one that reaches into the first', () => {
    expect(occurrencesOf(yearly('12-24', '01-06'), 2027, 2028)).toEqual([
      { from: '2026-12-24', to: '2027-01-06' },
      { from: '2027-12-24', to: '2028-01-06' },
      { from: '2028-12-24', to: '2029-01-06' },
    ]);
    expect(occurrencesOf(yearly('07-01', '07-31'), 2027, 2027)).toEqual([
      { from: '2027-07-01', to: '2027-07-31' },
    ]);
  });

  it.each([
    [2026, 2026, 0],
    [2026, 2027, 1],
    [2028, 2028, 1],
    [2029, 2030, 0],
  ])('given a period once over New Year 2027/28, from %i to %i has %i', (from, to, count) => {
    expect(occurrencesOf(once('2027-12-30', '2028-01-02'), from, to)).toHaveLength(count);
  });
});

describe('ownDays', () => {
  it('given all kinds, takes days off one by one, quiet periods whole, and no school break', () => {
    const periods: TimedPeriod[] = [
      { kind: 'day-off', when: once('2027-05-07', '2027-05-08') },
      { kind: 'school-break', when: once('2027-03-01', '2027-03-05') },
      quiet(yearly('07-01', '07-31')),
    ];
    expect(ownDays(periods, 2027, 2027)).toEqual({
      daysOff: ['2027-05-07', '2027-05-08'],
      quietPeriods: [{ from: '2027-07-01', to: '2027-07-31' }],
    });
  });
});

describe('leavesRoom', () => {
  it.each<[string, TimedPeriod[], boolean]>([
    ['nothing', [], true],
    ['the usual', usual, true],
    ['100 quiet days and 84 days off after them', joined('day-off', 84), true],
    ['100 quiet days and 85 days off after them', joined('day-off', 85), false],
    ['100 quiet days and 85 days of a school break after them', joined('school-break', 85), true],
    [
      'a year of quarters',
      ['01', '04', '07', '10'].map((month) => quiet(yearly(`${month}-01`, `${month}-30`))),
      true,
    ],
    [
      'every day of every year',
      [
        yearly('01-01', '04-09'),
        yearly('04-10', '07-18'),
        yearly('07-19', '10-26'),
        yearly('10-27', '12-31'),
      ].map(quiet),
      false,
    ],
    [
      'what is closed only where a period of once fills the gap between those of every year',
      [
        quiet(yearly('02-01', '05-01')),
        quiet(yearly('08-01', '10-31')),
        quiet(once('2031-05-05', '2031-07-28')),
      ],
      false,
    ],
    [
      'a long period around a short one',
      [
        quiet(once('2027-01-01', '2027-04-10')),
        quiet(once('2027-02-01', '2027-02-02')),
        quiet(once('2027-04-30', '2027-06-30')),
      ],
      true,
    ],
  ])('given %s, says so', (_what, periods, expected) => {
    expect(leavesRoom(periods)).toBe(expected);
  });

  it('given any periods with room, never has more than 200 days in a row without an open weekday', () => {
    const day = fc.integer({ min: 0, max: 700 });
    const period = fc.tuple(day, fc.integer({ min: 0, max: 99 })).map(([from, length]) => {
      const first = addDays(civilDate('2027-01-01'), from);
      return quiet({ recurs: 'once', from: first, to: addDays(first, length) });
    });
    fc.assert(
      fc.property(fc.array(period, { maxLength: 8 }), (periods) => {
        const { quietPeriods } = ownDays(periods, 2026, 2030);
        const isOpen = (at: number) => {
          const date = addDays(civilDate('2027-01-01'), at);
          return weekdayOf(date) <= 5 && !quietPeriods.some(({ from, to }) => from <= date && date <= to);
        };
        let closed = 0;
        let longest = 0;
        for (let at = 0; at < 900; at += 1) {
          closed = isOpen(at) ? 0 : closed + 1;
          longest = Math.max(longest, closed);
        }
        if (leavesRoom(periods)) expect(longest).toBeLessThanOrEqual(200);
        else expect(longest).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

/** A hundred quiet days, and so many of a kind that begin the day after. */
function joined(kind: CalendarPeriodKind, days: number): TimedPeriod[] {
  const first = civilDate('2027-04-11');
  const after = { recurs: 'once', from: first, to: addDays(first, days - 1) } as const;
  return [quiet(once('2027-01-01', '2027-04-10')), { kind, when: after }];
}
