import * as z from 'zod';
import { versionSchema } from '../entry/version.schema';
import { lineSchema } from '../text/line.text';
import { organisationKindSchema } from './organisation-kind.schema';

/** A new organisation. */
export const createOrganisationSchema = z.strictObject({
  name: lineSchema(200),
  kind: organisationKindSchema,
});
export type CreateOrganisation = z.output<typeof createOrganisationSchema>;

/** What changes about an organisation; what is left out stays. `version` is the one the change is based on. */
export const updateOrganisationSchema = createOrganisationSchema.partial().extend({ version: versionSchema });
export type UpdateOrganisation = z.output<typeof updateOrganisationSchema>;
