import { lineSchema, organisationKindSchema, versionSchema } from '@samsyn/contract';
import { pageQueryShape } from '@samsyn/platform';
import { z } from 'zod';

/** A new organisation. */
export const createOrganisationSchema = z.strictObject({
  name: lineSchema(200),
  kind: organisationKindSchema,
});

export type CreateOrganisation = z.output<typeof createOrganisationSchema>;

/** What changes about an organisation; what is left out stays. `version` is the one the change is based on. */
export const updateOrganisationSchema = z.strictObject({
  name: lineSchema(200).optional(),
  kind: organisationKindSchema.optional(),
  version: versionSchema,
});

export type UpdateOrganisation = z.output<typeof updateOrganisationSchema>;

/** Which page of a list is asked for. */
export const pageQuerySchema = z.strictObject(pageQueryShape);

export type PageQuery = z.output<typeof pageQuerySchema>;
