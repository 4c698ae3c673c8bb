import { contrastWithWhite, LEAST_CONTRAST } from './colour-contrast.rules';
import { colourSchema } from './settings.schema';

describe('the contrast of a colour with white', () => {
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#ff0000', 4],
    ['#00ff00', 1.37],
    ['#0000ff', 8.59],
    ['#14532d', 9.11],
  ])('of %s is %d', (colour, contrast) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 2);
  });

  it('given a colour on which white cannot be read, then it is no municipality’s', () => {
    expect(colourSchema.parse('#767676')).toBe('#767676');
    expect(colourSchema.safeParse('#777777').error?.issues[0]?.message).toBe('colour.too-light');
    expect(LEAST_CONTRAST).toBe(4.5);
  });
});
