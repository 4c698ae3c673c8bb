/** What a municipality's name in addresses is written with. */
const wellFormed = /^[a-z][a-z0-9-]{1,62}$/;

/**
 * What addresses begin with that are no municipality's: `/{municipality}` is where residents read. The first segments of
 * all routes stand here, held to it by a test, and words that pages of ours may want one day.
 */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'admin',
  'api',
  'app',
  'assets',
  'en',
  'fonts',
  'glomt-losenord',
  'health',
  'help',
  'hjalp',
  'kakor',
  'l',
  'logga-in',
  'mailbox',
  'metrics',
  'om',
  'personuppgifter',
  'sakerhet',
  'samsyn',
  'standalone',
  'static',
  'sv',
  'tillganglighet',
  'ui',
]);

/** Whether a path's segment can be a municipality's name at all, whatever else it holds, such as NUL. */
export function isSlug(text: string): boolean {
  return wellFormed.test(text);
}

/** Why a new municipality may not have that name in addresses, if it may not. */
export function slugFault(text: string): 'malformed' | 'reserved' | undefined {
  if (!isSlug(text)) return 'malformed';
  return reservedSlugs.has(text) ? 'reserved' : undefined;
}
