import { colourByNight, ownColour, PRODUCT_COLOUR } from './colour-by-night.rules';
import { contrastWithWhite } from './colour-contrast.rules';

const DARKEST_GROUND = '#14181e';
const LIGHTEST_GROUND = '#2f363f';

describe('a municipality’s colour by night', () => {
  it.each([
    ['the product’s own', PRODUCT_COLOUR],
    ['black', '#000000'],
    ['a colour almost black', '#0a0014'],
    ['a dark red', '#7f1d1d'],
    ['a blue', '#1d4ed8'],
    ['the purest blue', '#0000ff'],
    ['a purple', '#9333ea'],
    ['an ochre', '#8a6100'],
    ['the lightest grey that is let through', '#767676'],
    ['a green as light as is let through', '#008200'],
    ['a red as light as is let through', '#e60000'],
  ])('given %s, then it is read on dark grounds, and black is read on it', (_name, colour) => {
    const byNight = colourByNight(colour);

    expect(byNight).toMatch(/^#[0-9a-f]{6}$/);
    expect(contrast(byNight, DARKEST_GROUND)).toBeGreaterThanOrEqual(6);
    expect(contrast(byNight, LIGHTEST_GROUND)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(byNight, '#000000')).toBeGreaterThanOrEqual(4.5);
  });

  it('given the product’s own, then it is nobody’s, and another is', () => {
    expect(ownColour(PRODUCT_COLOUR)).toBeNull();
    expect(ownColour('#1d4ed8')).toEqual({ byDay: '#1d4ed8', byNight: '#9aa5f1' });
  });

  it('given a colour, then its hue is kept', () => {
    expect(colourByNight('#000000')).toBe('#aaaaaa');
    expect(colourByNight('#1d4ed8')).toBe('#9aa5f1');
    expect(colourByNight('#7f1d1d')).toBe('#d09d9d');
  });
});

function contrast(light: string, dark: string): number {
  return contrastWithWhite(dark) / contrastWithWhite(light);
}
