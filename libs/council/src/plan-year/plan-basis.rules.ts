import { createHash } from 'node:crypto';

/** What tells one state of a year's meetings from another: which there are, when, and whether they are off. */
export function planBasis(
  meetings: readonly { readonly id: string; readonly startsAt: Date; readonly status: string }[],
): string {
  const lines = meetings.map(({ id, startsAt, status }) => `${id} ${startsAt.toISOString()} ${status}`);
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex').slice(0, 40);
}
