import { phoneNumberSchema, storedPhoneNumber } from './phone-number.rules';

describe('a phone number', () => {
  it.each([
    ['08-555 010 00', '+46855501000'],
    ['+46 8 555 010 00', '+46855501000'],
    ['+46 (0)8-555 010 00', '+46855501000'],
    ['0046855501000', '+46855501000'],
    ['(020) 100\u2013200', '+4620100200'],
    ['+45 33 12 34 56', '+4533123456'],
    ['112', '112'],
    ['114 14', '11414'],
  ])('is stored in one form however it is written: %s', (written, stored) => {
    expect(phoneNumberSchema.parse(written)).toBe(stored);
  });

  it('stays what it is when it is stored already', () => {
    expect(storedPhoneNumber('+46855501000')).toBe('+46855501000');
  });

  it.each([
    '',
    'växeln',
    '08-555 010 00 ankn. 4',
    '+0855501000',
    '+4685550100012345',
    '12',
    '08\r\n555 010 00x',
  ])('is refused when it cannot be dialled: %j', (written) => {
    expect(phoneNumberSchema.safeParse(written).success).toBe(false);
  });
});
