import type { Transaction } from '../database/transaction';

/** What a person did, as it is kept. `detail` holds ids and short facts, never a text that someone wrote. */
export interface AuditEntry {
  action: string;
  subjectType: string;
  subjectId: string;
  detail?: Record<string, unknown>;
}

/** Who did it: an account, or a personal link. */
export interface Actor {
  accountId: string | null;
  /** How the audit log names the actor, such as `account:…` or `link:…`. */
  label: string;
}

/**
 * Appends one row to the municipality's audit log. The head row is locked until commit, so numbers have no gap and
 * follow the order of commits.
 */
export async function appendAudit(tx: Transaction, actor: Actor, at: Date, entry: AuditEntry): Promise<void> {
  await tx.query(
    `WITH head AS (
       INSERT INTO audit_head (municipality_id, last_seq) VALUES ($1, 1)
       ON CONFLICT (municipality_id) DO UPDATE SET last_seq = audit_head.last_seq + 1
       RETURNING last_seq)
     INSERT INTO audit_entry
       (municipality_id, seq, at, account_id, actor, action, subject_type, subject_id, detail)
     SELECT $1, last_seq, $2, $3, $4, $5, $6, $7, $8 FROM head`,
    [
      tx.scope.municipalityId,
      at,
      actor.accountId,
      actor.label,
      entry.action,
      entry.subjectType,
      entry.subjectId,
      entry.detail ?? {},
    ],
  );
}
