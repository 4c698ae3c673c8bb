import { instantSchema, isStorable } from '@samsyn/contract';
import { z } from 'zod';
import { Problem } from './problem';

/** How a list is asked for: at most `limit` rows after `cursor`, which came as `next` with the page before. */
export const pageQueryShape = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).meta({ 'x-text': 'cursor' }).optional(),
};

/** One page of a list; `next` is null on the last. */
export interface Page<Row> {
  items: Row[];
  next: string | null;
}

const cursorParts = {
  instant: instantSchema,
  uuid: z.uuid(),
  text: z.string().max(300).refine(isStorable),
  integer: z.string().regex(/^\d{1,18}$/),
};

/** Cuts rows read with `limit + 1` into a page; `keyOf` gives the sort key that the next page starts after. */
export function pageOf<Row>(rows: Row[], limit: number, keyOf: (row: Row) => string[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null };
}

/**
 * Reads the sort key back out of a cursor; an empty key when there is none.
 * @throws {Problem} 400 when the cursor is not one of ours.
 */
export function readCursor(
  cursor: string | undefined,
  parts: readonly (keyof typeof cursorParts)[],
): string[] {
  if (cursor === undefined) return [];
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts.length) {
      return parts.map((part, index) => cursorParts[part].parse(key[index]));
    }
  } catch {
    // told below, like a key of the wrong length
  }
  throw new Problem(400, 'cursor.invalid', 'The cursor is not one that came with a page of this list');
}
