import * as z from 'zod';

/**
 * Whether PostgreSQL can store the text. It has no NUL, and neither UTF-8 nor jsonb can hold half of a surrogate pair,
 * which is what is left when a program cuts an emoji in two.
 */
export function isStorable(text: string): boolean {
  return !/[\u0000\p{Cs}]/u.test(text);
}

/** A text that a person wrote: trimmed, not empty, at most `max` characters, and storable. */
export function lineSchema(max: number) {
  return z.string().trim().min(1).max(max).refine(isStorable, { error: 'a character that cannot be stored' });
}
