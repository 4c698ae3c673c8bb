import type { MailingState, MailKind } from '@samsyn/contract';

/** A mail of the ledger as it is told over HTTP: planned, on its way, or how it ended and why. */
export interface MailingView {
  id: string;
  meetingId: string;
  kind: MailKind;
  occasion: string;
  participantId: string;
  revision: number;
  state: MailingState;
  dueAt: string;
  expiresAt: string;
  attempt: number;
  possiblyDoubled: boolean;
  movedByHand: boolean;
  stoppedByHand: boolean;
  /** Why it is in its state: a relay's answer, `replanned`, `stopped`, `expired` … */
  outcome: { reason: string; code?: number | null; response?: string } | null;
  addressee: { name: string; email: string } | null;
  messageId: string;
  sentAt: string | null;
  version: number;
}

/** The columns a view is made of. */
export const MAILING_COLUMNS = `
  m.id, m.subject_id, m.kind, m.occasion, m.participant_id, m.revision, m.state, m.due_at, m.expires_at, m.attempt,
  m.possibly_doubled, m.moved_at, m.stopped_at, m.outcome, m.addressee_name, m.addressee_email, m.message_id,
  m.settled_at, m.version`;

/** A row read with {@link MAILING_COLUMNS}. */
export interface MailingRow {
  id: string;
  subject_id: string;
  kind: MailKind;
  occasion: string;
  participant_id: string;
  revision: number;
  state: MailingState;
  due_at: Date;
  expires_at: Date;
  attempt: number;
  possibly_doubled: boolean;
  moved_at: Date | null;
  stopped_at: Date | null;
  outcome: MailingView['outcome'];
  addressee_name: string | null;
  addressee_email: string | null;
  message_id: string;
  settled_at: Date | null;
  version: number;
}

/** A row as a reader sees it. */
export function mailingView(row: MailingRow): MailingView {
  const { addressee_name: name, addressee_email: email } = row;
  return {
    id: row.id,
    meetingId: row.subject_id,
    kind: row.kind,
    occasion: row.occasion,
    participantId: row.participant_id,
    revision: row.revision,
    state: row.state,
    dueAt: row.due_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    attempt: row.attempt,
    possiblyDoubled: row.possibly_doubled,
    movedByHand: row.moved_at !== null,
    stoppedByHand: row.stopped_at !== null,
    outcome: row.outcome,
    addressee: name && email ? { name, email } : null,
    messageId: row.message_id,
    sentAt: row.state === 'sent' ? (row.settled_at?.toISOString() ?? null) : null,
    version: row.version,
  };
}
