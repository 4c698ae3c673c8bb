import { gatheredTime } from './gathered-time.rules';

describe('when changed dates are told', () => {
  it.each([
    ['09:01', '09:30'],
    ['09:20', '09:30'],
    ['09:21', '10:00'],
    ['09:55', '10:30'],
    ['08:00', '08:00'],
    ['08:30', '08:30'],
  ])('given a change at %s, then at %s', (changed, told) => {
    expect(gatheredTime(new Date(`2026-11-24T${changed}:00Z`))).toEqual(new Date(`2026-11-24T${told}:00Z`));
  });

  it('given a moment after a mark, then it waits ten minutes at least', () => {
    const time = gatheredTime(new Date('2026-11-24T09:20:00.001Z'));
    expect(time).toEqual(new Date('2026-11-24T10:00:00Z'));
  });
});
