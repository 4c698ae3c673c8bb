import {
  acceptedDateSchema,
  acceptedYears,
  type CivilDate,
  civilDate,
  civilDateOf,
  clockTime,
  deadlineDaysSchema,
  dueInstantOf,
  expiresAtOf,
  halfYearOf,
  halfYearSpan,
  nextHalfYear,
  plannedInstantOf,
  type TimingRule,
  timedMailKinds,
  timingRuleSchema,
} from '@samsyn/contract';
import fc from 'fast-check';
import { meetingDeadlines, meetingInstants } from './meeting-time.rules';
import { usualCalendar } from './usual-calendar.builder';

const edges = [
  `${acceptedYears.first}-01-01`,
  `${acceptedYears.last}-12-31`,
  '2027-03-28',
  '2027-10-31',
  '2028-02-29',
];

/** Every day that is accepted, its first and last more often than others. */
const days: fc.Arbitrary<CivilDate> = fc.oneof(
  fc.constantFrom(...edges).map(civilDate),
  fc
    .date({
      min: new Date(`${acceptedYears.first}-01-01`),
      max: new Date(`${acceptedYears.last}-12-31`),
      noInvalidDate: true,
    })
    .map((date) => civilDate(date.toISOString().slice(0, 10))),
);
const two = (number: number) => String(number).padStart(2, '0');
const times = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => clockTime(`${two(hour)}:${two(minute)}`));
const zones = fc.constantFrom('Europe/Stockholm', 'Pacific/Kiritimati', 'Pacific/Pago_Pago');
const before = fc.integer({ min: 0, max: 365 });
const distances = fc.record({ replyByDays: before, contributionsByDays: before, documentsDays: before });

const rules: fc.Arbitrary<TimingRule> = fc
  .record({
    id: fc.constant('rule'),
    kind: fc.constantFrom(...timedMailKinds),
    offset: fc.oneof(fc.constantFrom(-365, 365, 0), fc.integer({ min: -365, max: 365 })),
    unit: fc.constantFrom('days', 'working-days'),
    addressee: fc.constantFrom('holder', 'deputy'),
  })
  .map((rule) => ({ ...rule, anchor: rule.kind === 'chase' ? 'reply-by' : 'meeting' }))
  .filter((rule) => timingRuleSchema.safeParse(rule).success)
  .map((rule) => timingRuleSchema.parse(rule));

describe('whatever date, time and number is accepted', () => {
  it('given a meeting’s day and times, they are instants or one of the reasons why not', () => {
    fc.assert(
      fc.property(days, times, times, days, zones, (date, start, end, today, zone) => {
        const instants = meetingInstants({ date, start, end }, zone, new Date(today));
        if (instants.ok) expect(civilDateOf(instants.value.startsAt, zone)).toBe(date);
        else expect(instants.error.code).toMatch(/^(meeting|time)\./);
      }),
    );
  });

  it('given days asked for and any distance, the last days are dates or come after the meeting', () => {
    const asked = fc.record(
      { replyBy: days, contributionsBy: days, documentsBy: days },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(days, asked, distances, days, (meetingDay, wanted, usual, today) => {
        expect(deadlineDaysSchema.safeParse(usual).success).toBe(true);
        const now = new Date(today);
        const calendar = usualCalendar({ startsAt: new Date(meetingDay), timeZone: 'Europe/Stockholm' }, now);
        const read = meetingDeadlines(meetingDay, { asked: wanted }, usual, calendar, now);
        expect(read.ok ? 'meeting.deadline-' : read.error.code).toMatch(/^meeting\.deadline-/);
      }),
      { numRuns: 60 },
    );
  });

  it('given any rule and last day to reply, its mail has an instant to leave at and one to expire at', () => {
    fc.assert(
      fc.property(rules, days, days, days, zones, (rule, meetingDay, replyBy, today, timeZone) => {
        const startsAt = plannedInstantOf(meetingDay, clockTime('13:00'), timeZone);
        const now = new Date(today);
        const calendar = usualCalendar({ startsAt, timeZone }, now);
        const due = dueInstantOf(rule, { meetingDay, replyBy }, calendar, now);
        expect(due.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(expiresAtOf(rule, { startsAt, replyBy }, timeZone) <= startsAt).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('given any day, it has a half-year, and that one a next', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { from, to } = halfYearSpan(halfYearOf(day));
        expect(from <= day && day <= to).toBe(true);
        expect(halfYearSpan(nextHalfYear(halfYearOf(day))).from > to).toBe(true);
        expect(acceptedDateSchema.safeParse(day).success).toBe(true);
      }),
    );
  });
});
