import { createRequire } from 'node:module';
import type { ReactElement } from 'react';
import type ReactDom from 'react-dom/server';

let renderer: typeof ReactDom | undefined;

/**
 * What React makes of an element, as HTML for who runs no script. Not by a renderer that streams: the context it keeps makes
 * every promise of the process slower from then on. Loaded when something is first rendered, which a start need not wait for.
 */
export function staticMarkup(element: ReactElement): string {
  renderer ??= createRequire(__filename)('react-dom/server') as typeof ReactDom;
  return renderer.renderToStaticMarkup(element);
}
