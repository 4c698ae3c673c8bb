/** What a request tells about where it came from, and what it is to be compared with. */
export interface RequestOrigin {
  method: string;
  /** `Sec-Fetch-Site`: sent by browsers, and no page can forge it. */
  fetchSite: string | undefined;
  /** `Origin`. */
  origin: string | undefined;
  /** Host and port the request was sent to. */
  host: string;
  /** Origin of the configured public address. */
  publicOrigin: string;
  /** The route works without a session. */
  withoutSession: boolean;
}

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may have been made by another site's page, and would change something (ASVS 5.0, 3.5). Programs
 * send neither header and are let through: they have no cookie that a page could misuse.
 */
export function isCrossSite({
  method,
  fetchSite,
  origin,
  host,
  publicOrigin,
  withoutSession,
}: RequestOrigin): boolean {
  if (harmless.has(method)) return false;
  if (fetchSite !== undefined) return fetchSite !== 'same-origin' && fetchSite !== 'none';
  if (origin === undefined || origin === publicOrigin) return false;
  if (origin === 'null') return !withoutSession;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
