import * as z from 'zod';

/** What an organisation is; the municipality is one too. */
export const organisationKinds = [
  'municipality',
  'police',
  'security-service',
  'fire-and-rescue',
  'civil-society',
  'other',
] as const;

export const organisationKindSchema = z.enum(organisationKinds);

export type OrganisationKind = (typeof organisationKinds)[number];
