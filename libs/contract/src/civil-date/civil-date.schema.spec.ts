import { civilDateSchema } from './civil-date.schema';

describe('civilDateSchema', () => {
  it.each(['2027-04-21', '2028-02-29', '1900-01-01', '2199-12-31'])('accepts %s', (text) => {
    expect(civilDateSchema.safeParse(text).success).toBe(true);
  });

  it.each([
    ['a day that does not exist', '2027-02-29'],
    ['a day no month has', '2027-04-31'],
    ['another order', '21-04-2027'],
    ['a time after the day', '2027-04-21T00:00:00Z'],
    ['a missing zero', '2027-4-21'],
    ['a year that is a slip of the finger', '0207-04-21'],
    ['a year too far ahead', '2200-01-01'],
    ['nothing', ''],
    ['a number', 20270421],
    ['null', null],
  ])('refuses %s', (_what, input) => {
    expect(civilDateSchema.safeParse(input).success).toBe(false);
  });
});
