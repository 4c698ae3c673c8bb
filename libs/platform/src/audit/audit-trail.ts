import type { AuditAction } from '@samsyn/contract';
import * as z from 'zod';
import type { Transaction } from '../database/transaction';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.:-]{0,79}$/);
const fact = z.union([code, z.number(), z.boolean(), z.date(), z.null()]);

/**
 * What is kept of a write beside who and when: ids and codes. A name or a text that someone wrote must never get here,
 * because the audit log is kept for ever and a person can be forgotten.
 */
const detailSchema = z.record(code, z.union([fact, z.array(fact)]));

/** Ids, codes, counts and instants; see {@link AuditEntry}. */
export type AuditDetail = z.input<typeof detailSchema>;

/** What a person did, as it is kept. */
export interface AuditEntry {
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  detail?: AuditDetail;
}

/** Who did it: an account, or a personal link. */
export interface Actor {
  accountId: string | null;
  /** How the audit log names the actor, such as `account:…` or `link:…`. */
  label: string;
  /** The request it came with, so that log and audit log can be held together; none for what a program does by itself. */
  requestId?: string;
}

/**
 * Appends one row to the municipality's audit log as the transaction ends. The head row is locked until commit, so numbers
 * have no gap and follow the order of commits.
 * @throws ZodError when the detail holds more than ids and codes: a mistake in the program, and nothing is written.
 */
export function appendAudit(tx: Transaction, actor: Actor, at: Date, entry: AuditEntry): void {
  tx.atTheEnd({
    name: 'append-audit',
    sql: `WITH head AS (
       INSERT INTO audit_head (municipality_id, last_seq) VALUES ($1, 1)
       ON CONFLICT (municipality_id) DO UPDATE SET last_seq = audit_head.last_seq + 1
       RETURNING last_seq)
     INSERT INTO audit_entry
       (municipality_id, seq, at, account_id, actor, request_id, action, subject_type, subject_id, detail)
     SELECT $1, last_seq, $2, $3, $4, $5, $6, $7, $8, $9 FROM head`,
    parameters: [
      tx.scope.municipalityId,
      at,
      actor.accountId,
      actor.label,
      actor.requestId ?? null,
      entry.action,
      entry.subjectType,
      entry.subjectId,
      detailSchema.parse(entry.detail ?? {}),
    ],
  });
}
