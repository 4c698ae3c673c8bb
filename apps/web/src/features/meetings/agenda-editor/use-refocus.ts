import { useEffect, useRef } from 'react';

/**
 * Keeps focus where it is through the next change: a browser takes it from what is moved to another place in the page, and
 * a button at the end of its way can no longer have it.
 */
export function useRefocus(): () => void {
  const kept = useRef<Element>(null);
  useEffect(() => {
    const element = kept.current;
    kept.current = null;
    if (!(element instanceof HTMLElement) || document.activeElement === element) return;
    element.focus();
  });
  return () => {
    kept.current = document.activeElement;
  };
}
