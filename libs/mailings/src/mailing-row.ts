import type { MailingState, MailingView, MailKindName, RecipientType } from '@samsyn/contract';

/** The columns a view is made of. */
export const MAILING_COLUMNS = `
  m.id, m.subject_type, m.subject_id, m.kind, m.occasion, m.recipient_type, m.recipient_id, m.revision, m.state, m.due_at, m.expires_at, m.attempt,
  m.possibly_doubled, m.in_doubt, m.due_set_at, m.stopped_at, m.outcome, m.addressee_name, m.addressee_email, m.mail_key,
  m.settled_at, m.version`;

/** A row read with {@link MAILING_COLUMNS}. */
export interface MailingRow {
  id: string;
  subject_type: string;
  subject_id: string;
  kind: MailKindName;
  occasion: string;
  recipient_type: RecipientType;
  recipient_id: string;
  revision: number;
  state: MailingState;
  due_at: Date;
  expires_at: Date;
  attempt: number;
  possibly_doubled: boolean;
  in_doubt: boolean;
  due_set_at: Date | null;
  stopped_at: Date | null;
  outcome: MailingView['outcome'];
  addressee_name: string | null;
  addressee_email: string | null;
  mail_key: string | null;
  settled_at: Date | null;
  version: number;
}

/** A row as a reader sees it. */
export function viewOfMailing(row: MailingRow): MailingView {
  const { addressee_name: name, addressee_email: email } = row;
  return {
    id: row.id,
    subject: { type: row.subject_type, id: row.subject_id },
    kind: row.kind,
    occasion: row.occasion,
    recipient: { type: row.recipient_type, id: row.recipient_id },
    revision: row.revision,
    state: row.state,
    dueAt: row.due_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    attempt: row.attempt,
    possiblyDoubled: row.possibly_doubled,
    dueByHand: row.due_set_at !== null,
    stoppedByHand: row.stopped_at !== null,
    outcome: row.outcome,
    addressee: name && email ? { name, email } : null,
    messageId: row.mail_key,
    sentAt: row.state === 'sent' ? (row.settled_at?.toISOString() ?? null) : null,
    forecast: null,
    version: row.version,
  };
}
