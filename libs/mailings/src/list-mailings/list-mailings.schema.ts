import { mailingFiltersSchema } from '@samsyn/contract';
import { pageQueryShape } from '@samsyn/platform';
import { z } from 'zod';

/** The ledger's filters, a page at a time. */
export const listMailingsSchema = z.strictObject({ ...pageQueryShape, ...mailingFiltersSchema.shape });

export type ListMailings = z.output<typeof listMailingsSchema>;
