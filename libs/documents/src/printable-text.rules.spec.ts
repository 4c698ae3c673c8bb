import fc from 'fast-check';
import { loadFonts } from './fonts';
import { hostileTexts, mendedTexts } from './hostile-texts.builder';
import { type Coverage, printableText } from './printable-text.rules';

describe('a text that is to be printed', () => {
  let fonts: readonly Coverage[];
  beforeAll(async () => {
    fonts = (await loadFonts()).coverage;
  });

  it.each(hostileTexts)('stays as it is: %s', (text) => {
    expect(printableText(text, fonts)).toBe(text);
  });

  it.each(mendedTexts)('is mended: %j', (written, shown) => {
    expect(printableText(written, fonts)).toBe(shown);
  });

  it('keeps line breaks, however they are written', () => {
    expect(printableText('one \r\ntwo\u2028three\n\nfour', fonts)).toBe('one\ntwo\nthree\n\nfour');
  });

  it('never becomes another text when it is mended again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = printableText(text, fonts);
        expect(printableText(once, fonts)).toBe(once);
      }),
    );
  });
});
