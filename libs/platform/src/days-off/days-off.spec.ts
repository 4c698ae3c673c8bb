import { civilDate, type CivilDate } from '@samsyn/contract';
import { swedishDaysOff } from './days-off';

describe('swedishDaysOff', () => {
  it('are the public holidays of 2027 and the four eves', () => {
    expect([...swedishDaysOff(2027, 2027)].sort()).toEqual([
      '2027-01-01', // nyårsdagen
      '2027-01-06', // trettondedag jul
      '2027-03-26', // långfredagen
      '2027-03-27', // påskafton
      '2027-03-28', // påskdagen
      '2027-03-29', // annandag påsk
      '2027-05-01', // första maj
      '2027-05-06', // Kristi himmelsfärdsdag
      '2027-05-16', // pingstdagen
      '2027-06-06', // nationaldagen
      '2027-06-25', // midsommarafton
      '2027-06-26', // midsommardagen
      '2027-11-06', // alla helgons dag
      '2027-12-24', // julafton
      '2027-12-25', // juldagen
      '2027-12-26', // annandag jul
      '2027-12-31', // nyårsafton
    ]);
  });

  it.each(['2027-01-05', '2027-03-25', '2027-04-30', '2027-05-07', '2027-05-17', '2027-12-13'])(
    'do not hold %s, which is worked',
    (date) => {
      expect(swedishDaysOff(2027, 2027).has(civilDate(date))).toBe(false);
    },
  );

  it('cover every year asked for, the first and the last too', () => {
    const days = swedishDaysOff(2026, 2028);
    for (const date of ['2026-04-03', '2027-03-26', '2028-04-14'])
      expect(days.has(civilDate(date))).toBe(true);
    expect(days.has(civilDate('2029-01-01'))).toBe(false);
  });

  it('do not let one caller change what the next one gets', () => {
    (swedishDaysOff(2027, 2027) as Set<CivilDate>).clear();
    expect(swedishDaysOff(2027, 2027).size).toBe(17);
  });
});
