import { nationalPhoneNumber, phoneNumberSchema, storedPhoneNumber } from './phone-number.rules';

describe('a phone number', () => {
  it.each([
    ['08-555 010 00', '+46855501000'],
    ['+46 8 555 010 00', '+46855501000'],
    ['+46 (0)8-555 010 00', '+46855501000'],
    ['+46(0)8-555 010 00', '+46855501000'],
    ['(+46 (0)8-555 010 00)', '+46855501000'],
    ['(+46) (0)8-555 010 00', '+46855501000'],
    ['0046 (0)8-555 010 00', '+46855501000'],
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
    '112 eller 114 14',
    'tfn +46 8 555 010 00',
    '+0855501000',
    '+4685550100012345',
    '12',
    '08\r\n555 010 00x',
  ])('is refused when it cannot be dialled: %j', (written) => {
    expect(phoneNumberSchema.safeParse(written).error?.issues[0]?.message).toBe('phone-number.invalid');
  });
});

describe('a stored number as it is shown', () => {
  it.each([
    ['+46855501069', '08-555 010 69'],
    ['+46701234567', '070-123 45 67'],
    ['+46201002000', '020-1002000'],
    ['+4620100200', '020-100 200'],
    ['+4631123456', '031-12 34 56'],
    ['+46155123456', '0155-12 34 56'],
    ['+4640123456', '040-12 34 56'],
    ['+4660123456', '060-12 34 56'],
    ['+462112345', '021-123 45'],
    ['+4621345', '021-345'],
    ['+4721345678', '+4721345678'],
    ['11414', '11414'],
  ])('%s, as %s', (stored, shown) => {
    expect(nationalPhoneNumber(stored).replaceAll('\u00a0', ' ')).toBe(shown);
    expect(storedPhoneNumber(nationalPhoneNumber(stored))).toBe(stored);
  });
});
