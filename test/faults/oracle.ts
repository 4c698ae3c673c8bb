import type { ReceivedMail } from '@samsyn/testing';

/** A row of the ledger as far as it is judged against what the relay took. */
export interface JudgedMailing {
  id: string;
  subjectId: string;
  kind: string;
  recipientId: string;
  revision: number;
  state: string;
  attempt: number;
  fence: number;
  version: number;
  possiblyDoubled: boolean;
  /** A relay has been offered it, so that a crash leaves it in doubt. */
  handedOver: boolean;
  /** The one it was offered under, or will be. */
  messageId: string;
  addresseeEmail: string | null;
  told: { revision: number; startsAt: string } | null;
  outcome: { reason: string; code?: number | null; response?: string } | null;
  sendingAt: Date | null;
  attemptAt: Date;
}

/** What went wrong between ledger and relay, each as Message-IDs; everything empty when nothing did. */
export interface Verdict {
  /** Said to be sent, or still owed, and not at the relay. */
  lost: string[];
  /** More than once at the relay. */
  doubled: string[];
  /** More than once at the relay without the ledger saying that this may have happened. */
  unflagged: string[];
  /** At the relay though the ledger never asked for it, or to somebody else than the ledger says. */
  foreign: string[];
  /** Withdrawn before it was ever in doubt, and at the relay all the same. */
  stale: string[];
}

/** Compares the ledger at rest with what the relay took. */
export function judge(rows: readonly JudgedMailing[], received: readonly ReceivedMail[]): Verdict {
  const copies = new Map<string, ReceivedMail[]>();
  for (const mail of received) {
    const id = mail.messageId.replace(/^<|>$/g, '');
    copies.set(id, [...(copies.get(id) ?? []), mail]);
  }
  const ledger = new Map(rows.map((row) => [row.messageId, row]));
  const doubled = [...copies].filter(([, mails]) => mails.length > 1).map(([id]) => id);
  return {
    lost: rows.filter((row) => isOwed(row) && !copies.has(row.messageId)).map(({ messageId }) => messageId),
    doubled,
    unflagged: doubled.filter((id) => !ledger.get(id)?.possiblyDoubled),
    foreign: [...copies].filter(([id, mails]) => isForeign(ledger.get(id), mails)).map(([id]) => id),
    stale: rows
      .filter((row) => row.state === 'superseded' && !row.possiblyDoubled && copies.has(row.messageId))
      .map(({ messageId }) => messageId),
  };
}

/** How many copies the relay took beyond one of each. */
export function surplus(received: readonly ReceivedMail[]): number {
  return received.length - new Set(received.map(({ messageId }) => messageId)).size;
}

function isOwed({ state }: JudgedMailing): boolean {
  return state === 'sent' || state === 'sending' || state === 'unknown';
}

function isForeign(row: JudgedMailing | undefined, mails: ReceivedMail[]): boolean {
  if (!row) return true;
  return mails.some(
    ({ to }) => to.length !== 1 || (row.addresseeEmail !== null && to[0] !== row.addresseeEmail),
  );
}
