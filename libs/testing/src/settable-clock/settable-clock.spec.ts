import { SettableClock } from './settable-clock';

describe('the settable clock', () => {
  let real: number;
  let clock: SettableClock;

  beforeEach(() => {
    real = Date.parse('2026-11-23T07:00:00Z');
    clock = new SettableClock(() => real);
  });

  it('given a clock nobody moved, when asked, then it shows real time', () => {
    expect(clock.now()).toEqual(new Date('2026-11-23T07:00:00Z'));
    expect(clock.offsetMilliseconds()).toBe(0);
  });

  it('given a clock set to an instant, when real time passes, then it goes on from that instant', () => {
    clock.setTo(new Date('2027-03-10T07:00:00Z'));
    real += 90_000;
    expect(clock.now()).toEqual(new Date('2027-03-10T07:01:30Z'));
    expect(clock.offsetMilliseconds()).toBe(
      Date.parse('2027-03-10T07:00:00Z') - Date.parse('2026-11-23T07:00:00Z'),
    );
  });

  it('given a clock that was set, when it is advanced and set back, then both count from where it is', () => {
    clock.setTo(new Date('2027-03-10T07:00:00Z'));
    clock.advance(3_600_000);
    expect(clock.now()).toEqual(new Date('2027-03-10T08:00:00Z'));
    clock.setTo(new Date('2026-01-01T00:00:00Z'));
    expect(clock.now()).toEqual(new Date('2026-01-01T00:00:00Z'));
  });

  it('given no instant at all, when the clock is set to it, then it refuses and stays', () => {
    expect(() => clock.setTo(new Date('nonsense'))).toThrow(RangeError);
    expect(() => clock.advance(Number.NaN)).toThrow(RangeError);
    expect(clock.offsetMilliseconds()).toBe(0);
  });
});
