import type { Municipality } from '@samsyn/access';
import { functionNameSchema, lineSchema } from '@samsyn/contract';
import { administrate } from './administration';

/** What `create-municipality` is told. */
export interface MunicipalityOptions {
  name: string;
  contactRole: string;
  contactPhone: string;
  contactEmail: string;
}

/** Every mail of the municipality carries these: a text that no mail may hold would stop them all. */
const mailed = { name: lineSchema(200), contactRole: functionNameSchema, contactPhone: lineSchema(40) };

/** Makes a municipality. @throws with a sentence for a person. */
export function createMunicipality(slug: string, options: MunicipalityOptions): Promise<Municipality> {
  const faulty = Object.entries(mailed).find(
    ([name, schema]) => !schema.safeParse(options[name as keyof typeof mailed]).success,
  );
  if (faulty) {
    throw new Error(
      `The ${faulty[0]} is not one line of text. A phone number is written with spaces: 070-174 06 07.`,
    );
  }
  return administrate((administration) => administration.createMunicipality({ slug, ...options }));
}
