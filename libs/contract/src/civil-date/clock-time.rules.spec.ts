import { clockTime } from './clock-time.rules';

describe('clockTime', () => {
  it('reads a time and throws on what is none', () => {
    expect(clockTime('13:05')).toBe('13:05');
    expect(() => clockTime('25:00')).toThrow('"25:00"');
  });
});
