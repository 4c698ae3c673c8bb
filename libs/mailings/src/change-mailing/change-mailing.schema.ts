import { acceptedInstantSchema, versionSchema } from '@samsyn/contract';
import { z } from 'zod';

const version = versionSchema;

/** What a person may do with one mail: move it, stop it, or retry one that failed. */
export const changeMailingSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('move'), version, dueAt: acceptedInstantSchema }),
  z.strictObject({ action: z.literal('stop'), version }),
  z.strictObject({ action: z.literal('retry'), version }),
]);

export type ChangeMailing = z.output<typeof changeMailingSchema>;
