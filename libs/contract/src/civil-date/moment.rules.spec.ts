import { beginningOf, endOf } from './moment.rules';
import { momentSchema } from './moment.schema';

const zone = 'Europe/Stockholm';
const moment = (text: string) => momentSchema.parse(text);

describe('when a holding begins and ends', () => {
  it('begins at the first moment of a day where the municipality is', () => {
    expect(beginningOf(moment('2027-01-01'), zone)).toEqual(new Date('2026-12-31T23:00:00Z'));
    expect(beginningOf(moment('2027-07-01'), zone)).toEqual(new Date('2027-06-30T22:00:00Z'));
  });

  it('ends after its last day, so that a successor from the next day leaves no gap', () => {
    expect(endOf(moment('2026-12-31'), zone)).toEqual(beginningOf(moment('2027-01-01'), zone));
  });

  it('lasts 23 hours on the day the clocks go forward', () => {
    const hours =
      (Number(endOf(moment('2027-03-28'), zone)) - Number(beginningOf(moment('2027-03-28'), zone))) / 3.6e6;
    expect(hours).toBe(23);
  });

  it('takes an instant as it is', () => {
    expect(beginningOf(moment('2027-01-01T08:30:00+01:00'), zone)).toEqual(new Date('2027-01-01T07:30:00Z'));
    expect(endOf(moment('2027-01-01T08:30:00+01:00'), zone)).toEqual(new Date('2027-01-01T07:30:00Z'));
  });

  it.each([
    '2027-02-29',
    '2027-01-01T08:30:00',
    'i morgon',
    '0001-01-01T00:00:00Z',
    '2199-12-31',
    '+12027-01-01',
  ])('refuses %s', (text) => {
    expect(momentSchema.safeParse(text).success).toBe(false);
  });
});
