import type { Transaction } from '../database/transaction';

interface KeyHolder {
  accountId: string | null;
  idempotency?: { key: string; requestHash: string };
}

/** How long an answer is kept for a repeated request. */
const KEPT_FOR = '24 hours';

/**
 * Claims the caller's key inside the transaction of the write. A concurrent request with the same key waits here for
 * the first one to commit, and then gets its answer.
 * @returns `new` to go on, `reused` when the key belongs to another request, or the kept response.
 */
export async function claimIdempotencyKey(
  tx: Transaction,
  { accountId, idempotency }: KeyHolder,
): Promise<'new' | 'reused' | { response: unknown }> {
  if (!idempotency || !accountId) return 'new';
  const key = [tx.scope.municipalityId, accountId, idempotency.key];
  // those that another request is deleting are passed over, so that two requests never wait for each other here
  await tx.query(
    `DELETE FROM idempotency_record r USING (
       SELECT municipality_id, account_id, key FROM idempotency_record
       WHERE municipality_id = $1 AND created_at < clock_timestamp() - interval '${KEPT_FOR}'
       ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED) old
     WHERE r.municipality_id = old.municipality_id AND r.account_id = old.account_id AND r.key = old.key`,
    [tx.scope.municipalityId],
  );
  const claimed = await tx.query(
    `INSERT INTO idempotency_record (municipality_id, account_id, key, request_hash)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING key`,
    [...key, idempotency.requestHash],
  );
  if (claimed.length > 0) return 'new';
  const [kept] = await tx.query<{ request_hash: string; response: { value: unknown } | null }>(
    `SELECT request_hash, response FROM idempotency_record
     WHERE municipality_id = $1 AND account_id = $2 AND key = $3`,
    key,
  );
  if (!kept?.response || kept.request_hash !== idempotency.requestHash) return 'reused';
  return { response: kept.response.value };
}

/** Keeps the answer with the claimed key; it commits or vanishes with the write itself. */
export function keepResponse(tx: Transaction, holder: KeyHolder, value: unknown): void {
  if (!holder.idempotency || !holder.accountId) return;
  tx.atTheEnd({
    name: 'keep-response',
    sql: `UPDATE idempotency_record SET response = $4 WHERE municipality_id = $1 AND account_id = $2 AND key = $3`,
    parameters: [
      tx.scope.municipalityId,
      holder.accountId,
      holder.idempotency.key,
      JSON.stringify({ value }),
    ],
  });
}
