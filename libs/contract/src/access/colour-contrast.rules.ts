/** What text needs on its ground (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/**
 * How white stands out from a colour written `#rrggbb`, from 1 to 21, as WCAG 2.2 has it: white words on the colour, or the
 * colour's own on white.
 */
export function contrastWithWhite(colour: string): number {
  return 1.05 / (luminanceOf(linearChannels(colour)) + 0.05);
}

/** Red, green and blue, each from 0 to 1 by the light that it gives. */
export type LinearChannels = readonly [red: number, green: number, blue: number];

/** The relative luminance of a colour, from 0 to 1. */
export function luminanceOf([red, green, blue]: LinearChannels): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The channels of a colour written `#rrggbb`. */
export function linearChannels(colour: string): LinearChannels {
  return [linear(colour.slice(1, 3)), linear(colour.slice(3, 5)), linear(colour.slice(5, 7))];
}

function linear(written: string): number {
  const channel = parseInt(written, 16) / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
