import { addMinutes, clockTime, minutesOf } from './clock-time.rules';

describe('clockTime', () => {
  it('reads a time and throws on what is none', () => {
    expect(clockTime('13:05')).toBe('13:05');
    expect(() => clockTime('25:00')).toThrow('"25:00"');
  });
});

describe('minutesOf', () => {
  it('counts from midnight', () => {
    expect(minutesOf(clockTime('00:00'))).toBe(0);
    expect(minutesOf(clockTime('13:05'))).toBe(785);
  });
});

describe('addMinutes', () => {
  it.each([
    ['13:00', 5, '13:05'],
    ['13:50', 10, '14:00'],
    ['23:50', 20, '00:10'],
    ['00:10', -20, '23:50'],
    ['09:00', 1440, '09:00'],
  ])('moves %s by %i minutes to %s', (time, minutes, expected) => {
    expect(addMinutes(clockTime(time), minutes)).toBe(expected);
  });
});
