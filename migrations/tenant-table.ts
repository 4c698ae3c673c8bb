/**
 * What every table of a municipality needs before it may hold a row: row-level security that also binds the
 * owner, a policy that compares the indexed column with the transaction's scope, and the application role's rights.
 */
export function protectTenantTable(table: string, rights = 'SELECT, INSERT, UPDATE, DELETE'): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY municipality_scope ON ${table}
      USING (municipality_id = NULLIF(current_setting('samsyn.municipality', true), '')::uuid)
      WITH CHECK (municipality_id = NULLIF(current_setting('samsyn.municipality', true), '')::uuid);
    GRANT ${rights} ON ${table} TO samsyn_app;
  `;
}
