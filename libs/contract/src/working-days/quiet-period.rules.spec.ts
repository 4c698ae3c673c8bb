import { civilDate } from '../civil-date/civil-date.rules';
import { defaultQuietPeriodsIn, isQuiet } from './quiet-period.rules';

const calendar = { quietPeriods: [...defaultQuietPeriodsIn(2026), ...defaultQuietPeriodsIn(2027)] };

describe('defaultQuietPeriodsIn', () => {
  it('are July, and Christmas into the next year', () => {
    expect(defaultQuietPeriodsIn(2027)).toEqual([
      { from: '2027-07-01', to: '2027-07-31' },
      { from: '2027-12-24', to: '2028-01-06' },
    ]);
  });
});

describe('isQuiet', () => {
  it.each(['2027-07-01', '2027-07-15', '2027-07-31', '2027-12-24', '2027-01-06', '2026-12-31'])(
    'holds on %s',
    (date) => {
      expect(isQuiet(civilDate(date), calendar)).toBe(true);
    },
  );

  it.each(['2027-06-30', '2027-08-01', '2027-12-23', '2027-01-07', '2027-04-21'])(
    'does not hold on %s',
    (date) => {
      expect(isQuiet(civilDate(date), calendar)).toBe(false);
    },
  );

  it('never holds for a municipality without quiet periods', () => {
    expect(isQuiet(civilDate('2027-07-15'), { quietPeriods: [] })).toBe(false);
  });
});
