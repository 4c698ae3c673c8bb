import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { organisationKindSchema } from './organisation-kind.schema';

/** An organisation that takes part, as it is told: a partner, or the municipality itself. */
export const organisationView = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: organisationKindSchema,
  version: z.int(),
});
export type OrganisationView = z.output<typeof organisationView>;
