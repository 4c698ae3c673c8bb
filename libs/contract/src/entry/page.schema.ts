import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { instantSchema } from '../civil-date/instant.schema';
import { isStorable } from '../text/written-text.rules';
import { readCursor } from './cursor.rules';

const keyParts = {
  instant: instantSchema,
  date: civilDateSchema,
  uuid: z.uuid(),
  text: z.string().max(300).refine(isStorable),
  integer: z.string().regex(/^\d{1,18}$/),
};

/** What a list is sorted by: the kind of each part of the key. */
export type KeyPart = keyof typeof keyParts;

/**
 * How a page of a list is asked for: at most `limit` rows after `cursor`, which came as `next` with the page before and is
 * read into its sort key here.
 */
export function pageQueryShape(...parts: readonly KeyPart[]) {
  const cursor = z
    .string()
    .max(1000)
    .meta({ 'x-text': 'cursor' })
    .transform((text, context) => {
      const key = readCursor(text);
      if (
        key?.length === parts.length &&
        parts.every((part, at) => keyParts[part].safeParse(key[at]).success)
      ) {
        return key;
      }
      context.addIssue({ code: 'custom', message: 'cursor.invalid' });
      return z.NEVER;
    });
  return {
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: cursor.optional(),
  };
}

/** A list without filters; see {@link pageQueryShape}. */
export function pageQuery(...parts: readonly KeyPart[]) {
  return z.strictObject(pageQueryShape(...parts));
}

/** What every list is asked with, once validated. */
export interface PageQuery {
  readonly limit: number;
  readonly cursor?: readonly string[] | undefined;
}

/** One page of a list; `next` is null on the last. */
export function pageView<V extends z.ZodType>(item: V) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() });
}

/** One page of a list; `next` is null on the last. */
export interface Page<Row> {
  items: Row[];
  next: string | null;
}
