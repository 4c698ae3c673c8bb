import type { MembershipView } from '@samsyn/contract';
import { useLayoutEffect } from 'react';

/** Gives the page a municipality's own colour, if it has one, while the caller is shown; `theme.css` derives the rest. */
export function useColour({ ownColour }: MembershipView): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (ownColour) root.style.setProperty('--sa-colour', ownColour.byDay);
    if (ownColour) root.style.setProperty('--sa-colour-by-night', ownColour.byNight);
    root.toggleAttribute('data-own-colour', Boolean(ownColour));
    return () => root.removeAttribute('data-own-colour');
  }, [ownColour]);
}
