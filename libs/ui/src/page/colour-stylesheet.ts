import { colourByNight, colourSchema } from '@samsyn/contract';

/** Route of the stylesheets that {@link colourStylesheet} writes: the policy lets no page bring styles of its own. */
export const COLOUR_STYLESHEET_ROUTE = '/assets/colours/:name';

/** URL path of a colour's stylesheet, such as `/assets/colours/1d4ed8.css`. */
export function colourStylesheetPath(colour: string): string {
  return `/assets/colours/${colour.slice(1)}.css`;
}

/** What `theme.css` derives a municipality's look from, by the stylesheet's name; `undefined` for what is no municipality's colour. */
export function colourStylesheet(name: string): string | undefined {
  const colour = colourSchema.safeParse(`#${name.replace(/\.css$/, '')}`);
  if (!colour.success) return undefined;
  return `:root{--sa-colour:${colour.data};--sa-colour-by-night:${colourByNight(colour.data)}}`;
}
