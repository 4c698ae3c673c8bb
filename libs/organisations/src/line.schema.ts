import { z } from 'zod';

/** One short text that a person wrote: trimmed, not empty, at most `max` characters. */
export function lineSchema(max: number) {
  // PostgreSQL cannot store NUL, and neither UTF-8 nor jsonb half an emoji; refused where the text comes in.
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/[\u0000\p{Cs}]/u.test(text), { error: 'a character that cannot be stored' });
}
