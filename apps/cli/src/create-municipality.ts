import type { Municipality } from '@samsyn/access';
import { administrate } from './administration';

/** What `create-municipality` is told. */
export interface MunicipalityOptions {
  name: string;
  contactRole: string;
  contactPhone: string;
  contactEmail: string;
}

/** The name of a municipality in addresses. */
const slugForm = /^[a-z][a-z0-9-]{1,62}$/;

/** Makes a municipality. @throws with a sentence for a person. */
export function createMunicipality(slug: string, options: MunicipalityOptions): Promise<Municipality> {
  if (!slugForm.test(slug)) {
    throw new Error(
      'The slug begins with a letter and has 2 to 63 of a–z, 0–9 and hyphen, such as "nykvarn".',
    );
  }
  return administrate((administration) => administration.createMunicipality({ slug, ...options }));
}
