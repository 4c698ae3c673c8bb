import { type LinkPage, linkPageOf, type LinkVisit } from '@samsyn/access';
import type { Invitation } from './invitation';

/** Which page a visit asks for, in the language asked for or that of who is invited. */
export function pageOf(visit: LinkVisit, { municipality, addressee }: Invitation): LinkPage {
  return linkPageOf(visit, municipality, addressee.language);
}
