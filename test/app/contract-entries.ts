import * as contract from '@samsyn/contract';
import { type Entry, isMailing, previewOf } from '@samsyn/contract';

/** Every entry of the contract with the name of the variable that holds it, and the previews that follow from them. */
export const contractEntries: readonly { variable: string; entry: Entry }[] = Object.entries(
  contract as Record<string, unknown>,
).flatMap(([variable, value]) =>
  isEntry(value) ? withPreview(value).map((entry) => ({ variable, entry })) : [],
);

function withPreview(declared: Entry): Entry[] {
  return isMailing(declared) ? [declared, previewOf(declared)] : [declared];
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' && value !== null && ['method', 'path', 'access'].every((key) => key in value)
  );
}
