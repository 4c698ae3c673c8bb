import type { Mail, Transaction } from '@samsyn/platform';
import type { MailKind as MailKindName } from '@samsyn/contract';

/** What a mail is about: the thing that is locked while its mails are planned anew. */
export interface MailingSubject {
  type: 'meeting';
  id: string;
}

/** A mail that should exist. Two plans with the same subject, kind, occasion, participant and revision are one mail. */
export interface PlannedMailing {
  /** The rule's id, or the id of a manual order. */
  occasion: string;
  participantId: string;
  revision: number;
  dueAt: Date;
  /** Past this it is of no use and is reported instead of sent. */
  expiresAt: Date;
  /** The meeting's start: of many due mails the soonest meeting's leave first. */
  subjectAt: Date;
}

/** A row of the ledger that is about to be sent. */
export interface Mailing {
  id: string;
  subjectId: string;
  kind: MailKindName;
  occasion: string;
  participantId: string;
  revision: number;
  attempt: number;
  fence: number;
  messageId: string;
  dueAt: Date;
  /** How often in a row it could not be written so far. */
  composeFaults: number | null;
}

/** A mail ready to leave, with what it tells its recipient (kept, so that a later mail can say what changed). */
export interface ComposedMail {
  mail: Omit<Mail, 'messageId'>;
  language: string;
  told: Record<string, unknown>;
}

/** Compose's answer when the world has moved on since the mail was planned. */
export const NO_LONGER_DUE = 'no longer due';

/**
 * One kind of mail, registered by the context that owns its subject. `plan` says which mails should exist now;
 * `compose` writes one at the moment it leaves, so nothing stale is stored.
 */
export interface MailKind {
  readonly kind: MailKindName;
  readonly subjectType: MailingSubject['type'];
  plan(tx: Transaction, subjectId: string): Promise<PlannedMailing[]>;
  compose(tx: Transaction, mailing: Mailing): Promise<ComposedMail | typeof NO_LONGER_DUE>;
}
