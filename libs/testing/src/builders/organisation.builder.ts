import { randomUUID } from 'node:crypto';
import type { OrganisationKind } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { inLetters } from './in-letters';
import { insertedRow } from './inserted-row';

/** An organisation: a police of an invented name unless overridden. Returns its id. */
export function buildOrganisation(
  tx: Transaction,
  {
    name = `Exempelpolisen ${inLetters(randomUUID())}`,
    kind = 'police',
  }: { name?: string; kind?: OrganisationKind } = {},
): Promise<string> {
  return insertedRow(tx, 'organisation', { name, kind });
}
