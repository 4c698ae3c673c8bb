import fc from 'fast-check';
import { civilDate } from './civil-date.rules';
import { clockTime } from './clock-time.rules';
import { civilDateOf, clockTimeOf } from './wall-clock.rules';
import { instantOf, plannedInstantOf } from './zoned-time.rules';

const stockholm = 'Europe/Stockholm';
const springNight = civilDate('2027-03-28');
const autumnNight = civilDate('2027-10-31');

describe('civilDateOf and clockTimeOf', () => {
  it('read the wall in the zone and not in UTC', () => {
    const instant = new Date('2027-04-20T22:30:00Z');
    expect(civilDateOf(instant, stockholm)).toBe('2027-04-21');
    expect(clockTimeOf(instant, stockholm)).toBe('00:30');
    expect(civilDateOf(instant, 'UTC')).toBe('2027-04-20');
  });

  it('drop the seconds', () => {
    expect(clockTimeOf(new Date('2027-04-21T11:00:59.999Z'), stockholm)).toBe('13:00');
  });

  it('throw on an unknown zone and on an invalid instant', () => {
    expect(() => civilDateOf(new Date(), 'Europe/Nykvarn')).toThrow(RangeError);
    expect(() => clockTimeOf(new Date(Number.NaN), stockholm)).toThrow(RangeError);
  });
});

describe('instantOf', () => {
  it('keeps 09:00 at 09:00 on both sides of the spring night', () => {
    const nine = clockTime('09:00');
    expect(instantOf(civilDate('2027-03-27'), nine, stockholm)).toEqual({
      ok: true,
      value: new Date('2027-03-27T08:00:00Z'),
    });
    expect(instantOf(civilDate('2027-03-29'), nine, stockholm)).toEqual({
      ok: true,
      value: new Date('2027-03-29T07:00:00Z'),
    });
  });

  it.each(['02:00', '02:30', '02:59'])('refuses %s on the spring night, which skips it', (time) => {
    expect(instantOf(springNight, clockTime(time), stockholm)).toEqual({ ok: false, error: 'time.absent' });
  });

  it.each(['02:00', '02:30', '02:59'])('refuses %s on the autumn night, which has it twice', (time) => {
    expect(instantOf(autumnNight, clockTime(time), stockholm)).toEqual({ ok: false, error: 'time.twice' });
  });

  it.each([
    ['2027-03-28', '01:59', '2027-03-28T00:59:00Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
    ['2027-10-31', '01:59', '2027-10-30T23:59:00Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00Z'],
  ])('accepts %s %s, just beside the change', (date, time, expected) => {
    expect(instantOf(civilDate(date), clockTime(time), stockholm)).toEqual({
      ok: true,
      value: new Date(expected),
    });
  });

  it('returns to the same instant from any minute that is read off the wall, unless it comes twice', () => {
    fc.assert(
      fc.property(wholeMinutes, (instant) => {
        const result = instantOf(civilDateOf(instant, stockholm), clockTimeOf(instant, stockholm), stockholm);
        expect(result).toEqual(
          isTwice(instant) ? { ok: false, error: 'time.twice' } : { ok: true, value: instant },
        );
      }),
    );
  });
});

describe('plannedInstantOf', () => {
  it('is the instant a person means on an ordinary day', () => {
    expect(plannedInstantOf(civilDate('2027-04-21'), clockTime('08:00'), stockholm)).toEqual(
      new Date('2027-04-21T06:00:00Z'),
    );
  });

  it('goes past the hour that the spring night skips', () => {
    const planned = plannedInstantOf(springNight, clockTime('02:30'), stockholm);
    expect(clockTimeOf(planned, stockholm)).toBe('03:30');
  });

  it('takes the first of two on the autumn night', () => {
    expect(plannedInstantOf(autumnNight, clockTime('02:30'), stockholm)).toEqual(
      new Date('2027-10-31T00:30:00Z'),
    );
  });
});

const wholeMinutes = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));

/**
 * Within an hour of the change to winter time the wall shows each minute twice; known from the zone's two
 * offsets.
 */
function isTwice(instant: Date): boolean {
  const wall = (at: number) => clockTimeOf(new Date(at), stockholm);
  const hour = 3_600_000;
  return [instant.getTime() - hour, instant.getTime() + hour].some(
    (at) => wall(at) === wall(instant.getTime()),
  );
}
