import { amountIn, amountWithUnit, progressOf } from './amount.rules';

const classes = { name: 'Antal klasser', unit: 'klasser', target: 8 };
const reading = (value: number) => ({ id: 'x', value, readOn: '2027-03-08' as never });
const plain = (words: string | null) => words?.replaceAll('\u00a0', ' ');

describe('amounts of an indicator', () => {
  it('given an amount, then it is written as the language writes it, with its unit', () => {
    expect(plain(amountWithUnit(6.5, 'klasser', 'sv'))).toBe('6,5 klasser');
    expect(plain(amountWithUnit(12000, null, 'sv'))).toBe('12 000');
    expect(amountWithUnit(12000, null, 'en')).toBe('12,000');
  });

  it('given a reading and a target, then the unit stands once, and of a share twice', () => {
    expect(progressOf({ indicator: classes, lastReading: reading(6) }, 'sv')).toEqual({
      value: '6',
      target: '8\u00a0klasser',
    });
    const share = { name: 'Andel utbildade', unit: '%', target: 80 };
    expect(progressOf({ indicator: share, lastReading: reading(64) }, 'sv')).toEqual({
      value: '64\u00a0%',
      target: '80\u00a0%',
    });
  });

  it('given no target or no reading, then what there is has its unit', () => {
    const open = { ...classes, target: null };
    expect(plain(progressOf({ indicator: open, lastReading: reading(6) }, 'sv').value)).toBe('6 klasser');
    expect(progressOf({ indicator: classes, lastReading: null }, 'sv')).toEqual({
      value: null,
      target: '8\u00a0klasser',
    });
    expect(progressOf({ indicator: null, lastReading: null }, 'sv')).toEqual({ value: null, target: null });
  });

  it.each([
    ['', undefined],
    ['  ', undefined],
    ['6', 6],
    ['6,5', 6.5],
    ['6.25', 6.25],
    ['12 000', 12000],
    ['6,255', 'number'],
    ['-1', 'number'],
    ['sex', 'number'],
    ['1,2,3', 'number'],
  ])('given “%s” as it is written, reads %s', (written, read) => {
    expect(amountIn(written)).toBe(read);
  });

  it.each([
    ['', undefined],
    ['6', 6],
    ['6,0', 6],
    ['7,5', 'whole'],
    ['sex', 'whole'],
  ])('given “%s” of whole things, reads %s', (written, read) => {
    expect(amountIn(written, true)).toBe(read);
  });
});
