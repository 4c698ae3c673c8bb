import * as contract from '@samsyn/contract';
import type { Entry } from '@samsyn/contract';

/** Every entry of the contract, with the name of the variable that holds it. */
export const contractEntries: readonly { variable: string; entry: Entry }[] = Object.entries(
  contract as Record<string, unknown>,
).flatMap(([variable, value]) => (isEntry(value) ? [{ variable, entry: value }] : []));

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' && value !== null && ['method', 'path', 'access'].every((key) => key in value)
  );
}
