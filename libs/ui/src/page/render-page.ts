import type { ReactElement } from 'react';
import { staticMarkup } from './static-markup';

/** Renders a whole page (a {@link Document}) to HTML that needs no script in the browser. */
export function renderPage(page: ReactElement): string {
  return `<!doctype html>${staticMarkup(page)}`;
}
