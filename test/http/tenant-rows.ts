import { Client } from 'pg';
import type { TestApp } from '../app/test-app.builder';

/** Asks the database past row-level security, as only a superuser can. */
export async function asSuperuser<T>(app: TestApp, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The tables that belong to municipalities, by name. */
export async function tenantTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
       AND a.attname = 'municipality_id' AND NOT a.attisdropped ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** How many rows each table of municipalities has, and a fingerprint of them: equal only when nothing has changed. */
export function tenantRows(app: TestApp): Promise<Record<string, string>> {
  return asSuperuser(app, async (client) => {
    const found: Record<string, string> = {};
    for (const table of await tenantTables(client)) {
      const { rows } = await client.query<{ rows: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS rows FROM ${table} t`,
      );
      found[table] = rows[0]?.rows ?? '';
    }
    return found;
  });
}
