import type { Transaction } from '@samsyn/platform';

/** Inserts a row with these columns into a table of the transaction's municipality; returns its id. */
export async function insertedRow(
  tx: Transaction,
  table: string,
  columns: Record<string, unknown>,
): Promise<string> {
  const names = ['municipality_id', ...Object.keys(columns)];
  const marks = names.map((_, index) => `$${index + 1}`);
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks.join(', ')}) RETURNING id`,
    [tx.scope.municipalityId, ...Object.values(columns)],
  );
  if (!row) throw new Error(`Nothing was inserted into ${table}`);
  return row.id;
}
