import fc from 'fast-check';
import { holdsIdentityNumber } from './identity-number.rules';

/** The check digit of nine digits by Luhn, written apart from the rule under test. */
function checkDigit(nine: string): string {
  const sum = [...nine]
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    .reduce((total, product) => total + Math.floor(product / 10) + (product % 10), 0);
  return String((10 - (sum % 10)) % 10);
}

const two = (number: number) => String(number).padStart(2, '0');

interface Numbered {
  readonly century: string;
  readonly day: string;
  readonly serial: string;
}

const born = fc.date({ min: new Date('1850-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });

/** Valid numbers, of people and of coordination, by date and by serial. */
const numbers: fc.Arbitrary<Numbered> = fc
  .record({ born, coordination: fc.boolean(), serial: fc.integer({ min: 1, max: 999 }) })
  .map(({ born: date, coordination, serial }) => {
    const iso = date.toISOString();
    const day = iso.slice(2, 4) + iso.slice(5, 7) + two(date.getUTCDate() + (coordination ? 60 : 0));
    const three = String(serial).padStart(3, '0');
    return { century: iso.slice(0, 2), day, serial: three + checkDigit(day + three) };
  });

const spaces = [
  '',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2003',
  '\u2007',
  '\u2009',
  '\u200a',
  '\u200b',
  '\u2028',
  '\u202f',
  '\u205f',
  '\u2060',
  '\u2800',
  '\u3000',
  '\u3164',
  '\ufeff',
  '\u0085',
];
const dashes = [
  '-',
  '\u00ad',
  '\u2010',
  '\u2011',
  '\u2012',
  '\u2013',
  '\u2014',
  '\u2015',
  '\u2212',
  '\ufe58',
  '\ufe63',
  '\uff0d',
  '\u2043',
  '\u02d7',
];
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10, 0x1d7ce, 0x1d7e2, 0x1d7f6];

const separators = fc
  .tuple(fc.constantFrom(...spaces), fc.constantFrom('', ...dashes), fc.constantFrom(...spaces))
  .map((parts) => parts.join(''));
const inScript = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const around = fc.string({ unit: fc.constantFrom('a', 'ö', ' ', '.', ':', '(', '\n', '_'), maxLength: 8 });

describe('an identity number in a text', () => {
  it('given any valid number in any spelling and anywhere in a text, it is found', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.boolean(),
        separators,
        fc.constantFrom(...zeros),
        around,
        around,
        ({ century, day, serial }, long, separator, zero, before, after) => {
          const written = long || century === '18' ? century + day : day;
          return holdsIdentityNumber(before + inScript(zero)(written + separator + serial) + after);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('given a plus for those of 100 years or more, it is found with and without the century', () => {
    const elders = numbers.filter(
      ({ century, day }) => century < '20' && Number(century + day.slice(0, 2)) < 1926,
    );
    fc.assert(
      fc.property(elders, fc.constantFrom('+', '\uff0b', ' + '), fc.boolean(), (number, plus, long) =>
        holdsIdentityNumber(`${long ? number.century : ''}${number.day}${plus}${number.serial}`),
      ),
    );
  });

  it('given a valid number after a date as ISO writes it, it is found', () => {
    fc.assert(
      fc.property(numbers, ({ century, day, serial }) =>
        holdsIdentityNumber(`${century}${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}-${serial}.`),
      ),
    );
  });

  it('given a digit directly before or after, it is part of something longer and passes', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 9 }), ({ day, serial }, digit) => {
        expect(holdsIdentityNumber(`${day}-${serial}${digit}`)).toBe(false);
        expect(holdsIdentityNumber(`3${day}-${serial}`)).toBe(false);
      }),
    );
  });

  it('given another check digit, it passes', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 9 }), ({ century, day, serial }, more) => {
        const wrong = serial.slice(0, 3) + String((Number(serial[3]) + more) % 10);
        return !holdsIdentityNumber(`${century}${day}-${wrong}`) && !holdsIdentityNumber(`${day}-${wrong}`);
      }),
    );
  });

  it.each([
    ['a person', '19900101-2385'],
    ['inside a word', 'pnr900101-2385x'],
    ['on two lines', '900101-\n2385'],
    ['with a soft hyphen', '900101\u00ad2385'],
    ['with digits nobody tells apart', '９００１０１－２３８５'],
    ['with what nobody sees inside', '9\u200b0010\u206012385'],
    ['a coordination number', '900161-2374'],
    ['a mobile number in one word that is a coordination number too', '0701740607'],
  ])('given %s, it is found', (_what, text) => {
    expect(holdsIdentityNumber(text)).toBe(true);
  });

  it.each([
    ['an organisation', '212000-2999'],
    ['an organisation with its prefix', '16212000-2999'],
    ['a telephone number', '08-555 010 69'],
    ['a mobile number', '070-174 06 07'],
    ['a mobile number with its country', '+46 70 174 06 07'],
    ['the same in one word', '+46701740607'],
    ['the same with its zero', '+460701740607'],
    ['a registry number', 'KS 2017/0530'],
    ['a registry number with a point', 'KS-2018/451.181'],
    ['a date', '2027-04-21'],
    ['dates from and to', '2027-01-01–2027-12-31'],
    ['a day that does not exist', '900230-2389'],
    ['29 February of a year without one', '19000229-2381'],
    ['a century nobody is born in', '17900101-2385'],
    ['the serial 000', '900101-0009'],
    ['an interim number', '900101-T385'],
    ['an account', 'SE45 5000 0000 0583 9825 7466'],
  ])('given %s, it passes', (_what, text) => {
    expect(holdsIdentityNumber(text)).toBe(false);
  });

  it('given telephone numbers as people write them, none is found', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
    const subscriber = fc.tuple(digits(3), digits(2), digits(2), fc.constantFrom(' ', '\u00a0'));
    const areas = fc.constantFrom('08-', '070-', '0120-', '+46 70 ', '+46 (0)70-', '0046 8 ');
    fc.assert(
      fc.property(
        areas,
        subscriber,
        (area, [three, two1, two2, space]) => !holdsIdentityNumber(area + [three, two1, two2].join(space)),
      ),
      { numRuns: 2000 },
    );
  });

  it('given organisation numbers, whatever their check digit, none is found', () => {
    const organisations = fc.tuple(
      fc.integer({ min: 10, max: 99 }),
      fc.integer({ min: 20, max: 99 }),
      fc.nat(99),
      fc.nat(9999),
    );
    fc.assert(
      fc.property(
        organisations,
        fc.constantFrom('', '16'),
        separators,
        ([group, month, next, last], prefix, separator) =>
          !holdsIdentityNumber(
            `${prefix}${group}${month}${two(next)}${separator}${String(last).padStart(4, '0')}`,
          ),
      ),
      { numRuns: 2000 },
    );
  });

  it('given dates, ranges of dates and moments, none is found', () => {
    const days = born.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, fc.constantFrom('–', '-', ' – ', '/', ' till '), (from, to, range) => {
        expect(holdsIdentityNumber(from)).toBe(false);
        expect(holdsIdentityNumber(from + range + to)).toBe(false);
        expect(holdsIdentityNumber(`${from}T13:00:00Z, ${from} 13.00–15.00`)).toBe(false);
        expect(holdsIdentityNumber(from.replaceAll('-', ''))).toBe(false);
      }),
    );
  });

  it('given every script’s digits, they come in rows of ten, which reading them relies on', () => {
    const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));
    const codes = Array.from({ length: 0x110000 }, (_, code) => code).filter(isDigit);
    const firsts = codes.filter((code) => !isDigit(code - 1));
    expect(codes.length % 10).toBe(0);
    for (const [index, first] of firsts.entries()) {
      const next = firsts[index + 1] ?? Infinity;
      expect(codes.filter((code) => first <= code && code < next).length % 10).toBe(0);
    }
  });

  it('given a long text without end of digits, it answers at once', () => {
    const begun = performance.now();
    holdsIdentityNumber('900101 '.repeat(40_000) + '1'.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
