import type { FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import type { Transaction } from './transaction';

/** What every row that people change has. */
interface Versioned {
  id: string;
  /** Rises with every change. */
  version: number;
}

/** A row of a municipality's. */
interface OfMunicipality extends Versioned {
  municipalityId: string;
}

/** How an attempt to change a row ended. */
export type VersionedUpdate<Row> =
  | { readonly kind: 'changed'; readonly row: Row }
  /** Someone was quicker: this is what stands now. */
  | { readonly kind: 'conflict'; readonly current: Row }
  | { readonly kind: 'missing' };

/**
 * Changes a row if it still has the version the change was based on, and raises it: the one way in which people's changes
 * are written, so that nobody overwrites what they have not seen.
 * @param where which row, beside the municipality; a row that does not fit is missing.
 */
export function updateVersioned<Row extends OfMunicipality>(
  tx: Transaction,
  entity: new () => Row,
  where: { id: string } & NoInfer<Partial<Row>>,
  version: number,
  changes: NoInfer<Partial<Row>>,
): Promise<VersionedUpdate<Row>> {
  const one = { ...where, municipalityId: tx.scope.municipalityId } as FindOptionsWhere<Row>;
  return updateOne(tx, entity, one, version, changes);
}

/** {@link updateVersioned} for the row of the transaction's municipality itself, whose id is the scope. */
export function updateVersionedScope<Row extends Versioned>(
  tx: Transaction,
  entity: new () => Row,
  version: number,
  changes: NoInfer<Partial<Row>>,
): Promise<VersionedUpdate<Row>> {
  const one = { id: tx.scope.municipalityId } as FindOptionsWhere<Row>;
  return updateOne(tx, entity, one, version, changes);
}

async function updateOne<Row extends Versioned>(
  tx: Transaction,
  entity: new () => Row,
  one: FindOptionsWhere<Row>,
  version: number,
  changes: Partial<Row>,
): Promise<VersionedUpdate<Row>> {
  const { affected } = await tx.manager.update(entity, { ...one, version }, {
    ...changes,
    version: version + 1,
  } as QueryDeepPartialEntity<Row>);
  const row = await tx.manager.findOneBy(entity, one);
  if (!row) return { kind: 'missing' };
  return affected === 1 ? { kind: 'changed', row } : { kind: 'conflict', current: row };
}
