import type { MembershipView } from '@samsyn/contract';
import { useLayoutEffect } from 'react';

/** Gives the page the colour of a municipality that has its own, while the caller is shown; `theme.css` derives the rest. */
export function useColour({ ownColour }: MembershipView): void {
  const { byDay, byNight } = ownColour ?? {};
  useLayoutEffect(() => {
    if (!byDay || !byNight) return undefined;
    const { style, dataset } = document.documentElement;
    style.setProperty('--sa-colour', byDay);
    style.setProperty('--sa-colour-by-night', byNight);
    dataset.ownColour = '';
    return () => {
      delete dataset.ownColour;
    };
  }, [byDay, byNight]);
}
