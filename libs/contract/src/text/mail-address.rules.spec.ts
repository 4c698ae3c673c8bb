import fc from 'fast-check';
import { isMailAddress, mailAddressSchema } from './mail-address.rules';

describe('isMailAddress', () => {
  it.each([
    'kontakt@polisen.example',
    'a@b.se',
    "o'brien+mote@sub-domain.kommun.example",
    'funktion_1@xn--rddning-5wa.example',
  ])('accepts %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
    expect(mailAddressSchema.safeParse(address).success).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no at sign', 'kontakt.polisen.example'],
    ['two at signs', 'a@b@c.example'],
    ['no dot in the domain', 'root@localhost'],
    ['a space', 'a b@c.example'],
    ['a space at the end', 'a@c.example '],
    ['a line break', 'a@c.example\r\nBcc: x@y.example'],
    ['a line feed at the end', 'a@c.example\n'],
    ['two addresses', 'a@c.example,b@c.example'],
    ['a list with semicolons', 'a@c.example;b@c.example'],
    ['a display name', 'Exempel <a@c.example>'],
    ['a quoted local part', '"a b"@c.example'],
    ['a literal address', 'a@[127.0.0.1]'],
    ['dots in a row', 'a..b@c.example'],
    ['a dot first', '.a@c.example'],
    ['a dot last in the domain', 'a@c.example.'],
    ['a hyphen first in a label', 'a@-c.example'],
    ['letters outside ASCII', 'räddning@c.example'],
    ['a number as top label', 'a@c.1'],
    ['a local part of 65', `${'a'.repeat(65)}@c.example`],
    ['255 characters', `a@${'b.'.repeat(124)}exampl`.padEnd(255, 'e')],
  ])('refuses %s', (_what, address) => {
    expect(isMailAddress(address)).toBe(false);
    expect(mailAddressSchema.safeParse(address).success).toBe(false);
  });

  it('never accepts a character that could end a header, a command or a list', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('\r', '\n', ' ', ',', ';', '<', '>', '"', ':', '\0'),
          minLength: 1,
        }),
        fc.nat(16),
        (bad, at) => {
          const address = 'a.b@c.example';
          return !isMailAddress(address.slice(0, at) + bad + address.slice(at));
        },
      ),
    );
  });
});
