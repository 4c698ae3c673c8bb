import { linearChannels, luminanceOf } from './colour-contrast.rules';

/** The product's own green, which a municipality has until it chooses another. The stylesheet spells out what follows from it. */
export const PRODUCT_COLOUR = '#14532d';

/** A municipality's colour by day and by night; `null` for the product's. */
export function ownColour(colour: string): { byDay: string; byNight: string } | null {
  return colour === PRODUCT_COLOUR ? null : { byDay: colour, byNight: colourByNight(colour) };
}

/** Relative luminance at which a colour is read on every dark ground, and black on the colour: that of the green by night. */
const LUMINANCE_BY_NIGHT = 0.4;

/**
 * A municipality's colour as it is shown in dark mode, written `#rrggbb`: first brighter, so that a dark red stays red and does
 * not turn grey, then with so much white in it that it is as light as every other one. Holds for the colours that
 * `colourSchema` lets through.
 */
export function colourByNight(colour: string): string {
  const channels = linearChannels(colour);
  const luminance = luminanceOf(channels);
  const brighter =
    luminance === 0 ? 1 : Math.min(Math.max(...channels) ** -0.5, LUMINANCE_BY_NIGHT / luminance);
  const white = (LUMINANCE_BY_NIGHT - luminance * brighter) / (1 - luminance * brighter);
  return `#${channels
    .map((channel) => channel * brighter)
    .map((channel) => written(channel + (1 - channel) * white))
    .join('')}`;
}

function written(linear: number): string {
  const channel = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(channel * 255)
    .toString(16)
    .padStart(2, '0');
}
