import { pageInLanguage } from './in-language.rules';

describe('a page in a language', () => {
  it('given Swedish, then it is the page itself', () => {
    expect(pageInLanguage('/personuppgifter', 'sv')).toBe('/personuppgifter');
  });

  it('given English, then it asks for English, before the part of the page', () => {
    expect(pageInLanguage('/personuppgifter', 'en', 'wrong-person')).toBe(
      '/personuppgifter?lang=en#wrong-person',
    );
  });
});
