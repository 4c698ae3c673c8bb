import type { TestContext } from '@samsyn/testing';
import type { Transaction } from '@samsyn/platform';
import { Client } from 'pg';

/** Gives PostgreSQL the statistics of the ledger that it keeps by itself in time. For specs that count what is read. */
export async function analyseLedger({ databaseUrl }: TestContext): Promise<void> {
  const superuser = new Client({ connectionString: databaseUrl });
  await superuser.connect();
  await superuser.query('ANALYZE mailing');
  await superuser.end();
}

/** How many rows of the ledger this connection has read since its figures were last collected. */
export async function rowsRead(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ read: number }>(
    `SELECT (seq_tup_read + idx_tup_fetch)::int AS read FROM pg_stat_xact_user_tables WHERE relname = 'mailing'`,
  );
  return row?.read ?? 0;
}
