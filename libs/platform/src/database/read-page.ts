import { type Page, type PageQuery, writeCursor } from '@samsyn/contract';
import type { Transaction } from './transaction';

/** One part of a list's sort key. */
export interface SortKey<Row> {
  /** The row's property that holds it. */
  readonly of: keyof Row & string;
  /** Its column or expression in the list's SQL. */
  readonly sql: string;
  readonly type: 'text' | 'uuid' | 'timestamptz' | 'date' | 'bigint' | 'int';
}

/** A list in SQL: `sql` ends with its conditions and has neither order nor limit. Together the keys name one row. */
export interface Listing<Row> {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly key: readonly SortKey<Row>[];
  readonly newestFirst?: boolean;
}

/**
 * Reads one page of a list by its sort key (keyset paging): a page costs the same however far in it lies, and a row that
 * comes or goes meanwhile makes no other row come twice or be left out.
 */
export async function readPage<Row>(
  tx: Transaction,
  listing: Listing<Row>,
  { limit, cursor }: PageQuery,
): Promise<Page<Row>> {
  const { sql, parameters } = keysetSql(listing, limit, cursor);
  return pageOf(await tx.query<Row>(sql, parameters), limit, listing.key);
}

/** A list's SQL for one page, with one row more than asked for: its presence tells that there is a next page. */
export function keysetSql<Row>(
  { sql, parameters, key, newestFirst = false }: Listing<Row>,
  limit: number,
  cursor: readonly string[] | undefined,
): { sql: string; parameters: unknown[] } {
  const first = parameters.length + 1;
  const columns = key.map((part) => part.sql).join(', ');
  const places = key.map((part, at) => `$${first + at}::${part.type}`);
  const after = `(${places[0]} IS NULL OR (${columns}) ${newestFirst ? '<' : '>'} (${places.join(', ')}))`;
  const order = key.map((part) => `${part.sql}${newestFirst ? ' DESC' : ''}`).join(', ');
  return {
    sql: `${sql} AND ${after} ORDER BY ${order} LIMIT $${first + key.length}`,
    parameters: [...parameters, ...key.map((_, at) => cursor?.[at] ?? null), limit + 1],
  };
}

/** Cuts rows read with one more than the limit into a page. */
export function pageOf<Row>(rows: Row[], limit: number, key: readonly SortKey<Row>[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor(key.map(({ of }) => keyText(last[of]))) : null };
}

function keyText(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
