import {
  addDays,
  civilDate,
  civilDateOf,
  clockTime,
  type DayCalendar,
  defaultLeaveHours,
  defaultQuietPeriodsIn,
  halfYearName,
  halfYearOf,
  isoWeekOf,
  weekdayOf,
  yearOf,
} from '@samsyn/contract';
import { dayWarnings } from '@samsyn/meetings';
import { swedishDaysOff } from '@samsyn/platform';
import fc from 'fast-check';
import { type KnownMeeting, sameDayIn } from './date-pattern.rules';
import { type PlannedBody, planYear, type YearFacts } from './year-plan.rules';

const sportlov = { from: civilDate('2027-03-01'), to: civilDate('2027-03-07'), name: 'Sportlov' };

function calendarOf(zone: string, year: number): DayCalendar {
  return {
    ...defaultLeaveHours,
    zone,
    daysOff: swedishDaysOff(year - 1, year + 1),
    quietPeriods: [year - 1, year].flatMap(defaultQuietPeriodsIn),
  };
}

function met(day: string, values: Partial<KnownMeeting> = {}): KnownMeeting {
  const times = { start: clockTime('13:00'), end: clockTime('15:00') };
  return { day: civilDate(day), ...times, place: 'Kommunhuset', remote: null, ...values };
}

function body(values: Partial<PlannedBody> = {}): PlannedBody {
  return {
    id: 'council',
    name: 'Exempelrådet',
    kind: 'council',
    obliged: [
      { year: 2027, half: 1 },
      { year: 2027, half: 2 },
    ],
    lastYear: [],
    standing: [],
    usualPlace: { place: null, remote: null },
    ...values,
  };
}

const group = (values: Partial<PlannedBody> = {}) =>
  body({ id: 'group', name: 'Gruppen', kind: 'working-group', obliged: [], ...values });

function facts(bodies: readonly PlannedBody[], values: Partial<YearFacts> = {}): YearFacts {
  const { year = 2027, now = new Date('2026-11-23T07:00:00Z') } = values;
  return {
    year,
    now,
    today: civilDateOf(now, 'Europe/Stockholm'),
    calendar: calendarOf('Europe/Stockholm', year),
    schoolBreaks: [sportlov],
    bodies,
    ...values,
  };
}

const days = (bodies: readonly PlannedBody[], values: Partial<YearFacts> = {}) =>
  planYear(facts(bodies, values)).map(({ date }) => date);

describe('the dates of a year', () => {
  it('given last year’s meetings, then week, weekday, time and place are kept, and said so', () => {
    const [spring, autumn] = planYear(
      facts([body({ lastYear: [met('2026-04-22'), met('2026-10-21', { start: clockTime('09:30') })] })]),
    );

    expect(spring).toMatchObject({ date: '2027-04-28', place: 'Kommunhuset' });
    expect(spring?.reasons).toEqual([
      { code: 'last-year', day: '2026-04-22' },
      { code: 'half-year', halfYear: '2027-1' },
    ]);
    expect(autumn).toMatchObject({ date: '2027-10-27', start: '09:30' });
  });

  it('given a body without a last year, then its usual weeks', () => {
    expect(days([body()])).toEqual(['2027-04-21', '2027-10-20']);
    expect(days([group()])).toEqual(['2027-02-10', '2027-05-19', '2027-09-22']);
  });

  it.each([
    ['a public holiday', '2026-04-30', '2027-05-13', 'day.off'],
    ['a squeeze day', '2026-05-01', '2027-05-14', 'day.squeeze'],
    ['a school break', '2026-02-25', '2027-03-10', 'day.school-break'],
    ['a quiet period', '2026-07-22', '2027-08-04', 'day.quiet'],
  ])('given %s, then another week on the same weekday, and why', (_what, lastYear, date, code) => {
    const [chosen] = planYear(facts([group({ lastYear: [met(lastYear)] })]));

    expect(weekdayOf(chosen?.date ?? civilDate('2027-01-01'))).toBe(weekdayOf(civilDate(lastYear)));
    expect(chosen?.date).toBe(date);
    expect(chosen?.reasons.at(-1)).toMatchObject({
      code: 'moved',
      because: [expect.objectContaining({ code })],
    });
  });

  it('given a date stored for a day that last year had twice over, of which one is past, then it is not proposed again', () => {
    const lastYear = [met('2026-01-01'), met('2026-01-03'), met('2026-06-25')];
    const midwinter = { today: civilDate('2027-01-07'), now: new Date('2027-01-07T12:00:00Z') };
    const [first, ...others] = planYear(facts([group({ lastYear })], midwinter));
    const standing = [first, ...others].flatMap((chosen) => (chosen ? [met(chosen.date)] : []));

    expect(first?.date).toBe('2027-01-08');
    expect(planYear(facts([group({ lastYear, standing })], midwinter))).toEqual([]);
  });

  it('given two bodies on the same day, then the council keeps it', () => {
    const chosen = planYear(
      facts([
        group({ lastYear: [met('2026-04-22', { start: clockTime('09:00'), end: clockTime('10:00') })] }),
        body({ lastYear: [met('2026-04-22'), met('2026-10-21')] }),
      ]),
    );
    const moved = chosen.find(({ bodyId }) => bodyId === 'group');

    expect(chosen.find(({ date }) => date === '2027-04-28')?.bodyId).toBe('council');
    expect(moved?.reasons.at(-1)).toMatchObject({ because: [{ code: 'day.taken', body: 'Exempelrådet' }] });
  });

  it('given a council that met in one half-year only, then one is added in the other, at the same time of day', () => {
    const chosen = planYear(facts([body({ lastYear: [met('2026-04-23', { start: clockTime('08:00') })] })]));

    expect(chosen).toMatchObject([
      { date: '2027-04-29' },
      { date: '2027-10-21', start: '08:00', reasons: [{ code: 'usual' }, { code: 'half-year' }] },
    ]);
  });

  it('given a half-year that is waived, or has its meeting already, then none is added for it', () => {
    const lastYear = [met('2026-04-22')];
    expect(days([body({ lastYear, obliged: [{ year: 2027, half: 1 }] })])).toEqual(['2027-04-28']);
    const standing = [met('2027-03-17'), met('2027-11-10')];
    expect(days([body({ lastYear, standing })])).toEqual([]);
  });

  it('given the year has begun, then only what lies ahead, and the half-year that still can be', () => {
    const now = new Date('2027-05-24T07:00:00Z');
    const lastYear = [met('2026-02-11'), met('2026-10-21')];
    const [first, ...others] = planYear(facts([body({ lastYear })], { now }));

    expect(halfYearName(halfYearOf(first?.date ?? civilDate('2027-01-01')))).toBe('2027-1');
    expect(first?.reasons.at(-1)).toMatchObject({ code: 'moved', because: [{ code: 'day.past' }] });
    expect(others.map(({ date }) => date)).toEqual(['2027-10-27']);
  });

  it('given a night on which the clocks skip the hour of a meeting, then another', () => {
    const night = met('2026-03-22', { start: clockTime('02:30'), end: clockTime('03:30') });
    const [chosen] = planYear(facts([group({ lastYear: [night] })]));

    expect(chosen?.reasons.at(-1)).toMatchObject({
      code: 'moved',
      from: '2027-03-28',
      because: expect.arrayContaining([{ code: 'day.clock', day: '2027-03-28' }]),
    });
  });

  it.each([
    ['2026-12-31', 2027, '2027-12-30'],
    ['2027-01-01', 2028, '2028-01-07'],
    ['2025-12-31', 2026, '2026-12-30'],
    ['2026-01-02', 2027, '2027-01-08'],
    ['2026-04-22', 2027, '2027-04-28'],
  ])('given %s, then its like in %i lies in that year', (day, year, like) => {
    expect(sameDayIn(year, civilDate(day))).toBe(like);
  });
});

describe('the dates of any year', () => {
  const lastYears = (year: number) =>
    fc.uniqueArray(
      fc.integer({ min: 0, max: 364 }).map((offset) => addDays(civilDate(`${year - 1}-01-01`), offset)),
      { maxLength: 8 },
    );
  const plans = fc.integer({ min: 2026, max: 2033 }).chain((year) =>
    fc.record({
      year: fc.constant(year),
      zone: fc.constantFrom('Europe/Stockholm', 'Pacific/Auckland', 'America/New_York'),
      council: lastYears(year),
      group: lastYears(year),
      today: fc.integer({ min: -90, max: 200 }).map((offset) => addDays(civilDate(`${year}-01-01`), offset)),
    }),
  );

  it('are clear of all that stands in the way and of each other, see to each half-year, and are proposed once', () => {
    fc.assert(
      fc.property(plans, ({ year, zone, today, ...lastYear }) => {
        const now = new Date(`${today}T12:00:00Z`);
        const halves = [1, 2] as const;
        const council = body({
          obliged: halves.map((half) => ({ year, half })),
          lastYear: lastYear.council.map((day) => met(day)),
        });
        const bodies = [council, group({ lastYear: lastYear.group.map((day) => met(day)) })];
        const given = facts(bodies, { year, now, today, calendar: calendarOf(zone, year) });
        const chosen = planYear(given);

        for (const { date } of chosen) {
          expect([yearOf(date), date > today, dayWarnings(date, given)]).toEqual([year, true, []]);
        }
        expect(new Set(chosen.map(({ date }) => date)).size).toBe(chosen.length);
        const covered = chosen
          .filter(({ bodyId }) => bodyId === 'council')
          .map(({ date }) => halfYearOf(date).half);
        if (today < civilDate(`${year}-06-01`)) expect(covered).toEqual(expect.arrayContaining([1, 2]));

        const standing = (id: string) =>
          chosen.filter(({ bodyId }) => bodyId === id).map(({ date }) => met(date));
        const stored = bodies.map((each) => ({ ...each, standing: standing(each.id) }));
        expect(planYear({ ...given, bodies: stored })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('keep weekday and week where nothing stands in the way', () => {
    fc.assert(
      fc.property(plans, ({ year, zone, ...lastYear }) => {
        const calendar = calendarOf(zone, year);
        const today = civilDate(`${year - 1}-12-01`);
        const [day] = lastYear.group;
        if (!day) return;
        const given = facts([group({ lastYear: [met(day)] })], {
          year,
          calendar,
          today,
          schoolBreaks: [],
          now: new Date(`${today}T12:00:00Z`),
        });
        const target = sameDayIn(year, day);
        const [chosen] = planYear(given);

        if (dayWarnings(target, given).length === 0) expect(chosen?.date).toBe(target);
        expect(weekdayOf(target)).toBe(weekdayOf(day));
        const weeks = Math.abs(isoWeekOf(target).week - isoWeekOf(day).week);
        expect(weeks <= 1 || weeks >= 51).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
