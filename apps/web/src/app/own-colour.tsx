import { colourByNight, PRODUCT_COLOUR } from '@samsyn/contract';
import { useLayoutEffect } from 'react';

/** Gives the page a municipality's colour, written `#rrggbb`, for as long as it is there; `theme.css` derives the rest. */
export default function OwnColour({ colour }: { readonly colour: string }): null {
  useLayoutEffect(() => {
    if (colour === PRODUCT_COLOUR) return undefined;
    const root = document.documentElement;
    root.style.setProperty('--sa-colour', colour);
    root.style.setProperty('--sa-colour-by-night', colourByNight(colour));
    root.dataset.ownColour = '';
    return () => {
      delete root.dataset.ownColour;
    };
  }, [colour]);
  return null;
}
