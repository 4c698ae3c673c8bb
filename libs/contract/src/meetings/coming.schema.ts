import * as z from 'zod';

/** Who is to come for a seat (den som kommer). */
export const comesSchema = z.enum(['holder', 'deputy', 'substitute', 'nobody', 'unknown']);

/** Whose answer is waited for. */
export const awaitsSchema = z.enum(['holder', 'deputy']);

/** Who is to come for a seat, and whose answer is waited for; derived from the answers, never stored. */
export const comingView = z.strictObject({ comes: comesSchema, awaits: awaitsSchema.nullable() });
export type Coming = z.output<typeof comingView>;
