import { createHash } from 'node:crypto';
import type { ClaimedMailing } from '../ledger/claim.repository';

/**
 * What names the mail that these rows leave in together, as its Message-ID without angle brackets: the same whichever
 * process sends it and however often, and another for other rows, for another person, and for a row that a person has
 * asked for again, because who drops what they know already must not drop that.
 */
export function mailKeyOf(
  rows: readonly Pick<ClaimedMailing, 'dedupeHash' | 'retries' | 'personKey'>[],
  domain: string,
): string {
  const names = rows.map(({ dedupeHash, retries }) =>
    retries > 0 ? `${dedupeHash} ${retries}` : dedupeHash,
  );
  const whole = [...names.sort(), rows[0]?.personKey ?? ''].join('\n');
  return `${createHash('sha256').update(whole).digest('hex').slice(0, 40)}@${domain}`;
}
