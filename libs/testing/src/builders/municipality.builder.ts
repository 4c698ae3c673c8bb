import { randomUUID } from 'node:crypto';
import { defaultQuietPeriods } from '@samsyn/contract';
import { type Database, mintMunicipalityScope, type MunicipalityScope } from '@samsyn/platform';
import { insertedRow } from './inserted-row';

/** A municipality of a test's own. */
export interface BuiltMunicipality {
  id: string;
  slug: string;
  scope: MunicipalityScope;
}

/** A municipality with the usual settings and quiet periods. */
export async function buildMunicipality(database: Database): Promise<BuiltMunicipality> {
  const id = randomUUID();
  const slug = `exempel-${id}`;
  const scope = mintMunicipalityScope(id);
  await database.transaction(scope, async (tx) => {
    await tx.query(
      `INSERT INTO municipality (id, slug, name, contact_role, contact_phone, contact_email)
       VALUES ($1, $2, 'Exempelkommun', 'Säkerhetschef', '08-000 00 00', 'sakerhet@exempelkommun.example')`,
      [id, slug],
    );
    for (const { name, from, to } of defaultQuietPeriods) {
      const period = { kind: 'quiet-period', name, recurs: 'yearly', from_day: from, to_day: to };
      await insertedRow(tx, 'calendar_period', period);
    }
  });
  return { id, slug, scope };
}
