import { plainNameOf } from './plain-name.rules';

describe('the name of a file in ASCII', () => {
  it.each([
    ['Årsrapport 2026.pdf', 'Arsrapport 2026.pdf'],
    ['Åtgärder – över tid.docx', 'Atgarder - over tid.docx'],
    ['Łódź, København & Þór.png', 'Lodz, Kobenhavn & Thor.png'],
    ['Ægir, Ærø och Øst.pdf', 'AEgir, AEro och Ost.pdf'],
    ['Straße i Đakovo, među ljuljačkama.pdf', 'Strasse i Dakovo, medu ljuljackama.pdf'],
    ['łapa Þórs, maður og þing.pdf', 'lapa Thors, ma_ur og thing.pdf'],
    ['Rådets plan — ’utkast’.pdf', "Radets plan - 'utkast'.pdf"],
    ['計画.pdf', '__.pdf'],
    ['plan.pdf', 'plan.pdf'],
  ])('given %s, then %s', (name, plain) => {
    expect(plainNameOf(name)).toBe(plain);
    // decomposed, as a Mac names its files
    expect(plainNameOf(name.normalize('NFD'))).toBe(plain);
  });
});
