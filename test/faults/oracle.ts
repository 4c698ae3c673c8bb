import type { ReceivedMail } from '@samsyn/testing';
import { report } from './fault-run';

/** A row of the ledger as far as it is judged against what the relay took. Rows that leave in one mail share its Message-ID. */
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
  dueAt: Date;
  attemptAt: Date;
}

/** What went wrong between ledger and relay, each as Message-IDs; everything empty when nothing did. */
export interface Verdict {
  /** Of rows that are said to be sent, or still owed, and not at the relay. */
  lost: string[];
  /** More than once at the relay. */
  doubled: string[];
  /** More than once at the relay without the ledger saying of each of its rows that this may have happened. */
  unflagged: string[];
  /** At the relay though the ledger never asked for it, or to somebody else than the ledger says. */
  foreign: string[];
  /** Of rows withdrawn before they were ever in doubt, and at the relay all the same. */
  stale: string[];
}

/** Compares the ledger at rest with what the relay took. A mail is one Message-ID, with one row or several. */
export function judge(rows: readonly JudgedMailing[], received: readonly ReceivedMail[]): Verdict {
  const copies = grouped(received, ({ messageId }) => messageId.replace(/^<|>$/g, ''));
  const ledger = grouped(rows, ({ messageId }) => messageId);
  const doubled = [...copies].filter(([, mails]) => mails.length > 1).map(([id]) => id);
  const mailsOf = (judged: (row: JudgedMailing) => boolean) => [
    ...new Set(rows.filter(judged).map(({ messageId }) => messageId)),
  ];
  const verdict = {
    lost: mailsOf((row) => isOwed(row) && !copies.has(row.messageId)),
    doubled,
    unflagged: doubled.filter((id) => !ledger.get(id)?.every(({ possiblyDoubled }) => possiblyDoubled)),
    foreign: [...copies].filter(([id, mails]) => isForeign(ledger.get(id), mails)).map(([id]) => id),
    stale: mailsOf((row) => row.state === 'superseded' && !row.possiblyDoubled && copies.has(row.messageId)),
  };
  const { lost } = verdict;
  report({ mails: ledger.size, lost: lost.length, doubled: surplus(received), flagged: flagged(rows) });
  return verdict;
}

/** How many copies the relay took beyond one of each. */
export function surplus(received: readonly ReceivedMail[]): number {
  return received.length - new Set(received.map(({ messageId }) => messageId)).size;
}

/** How many mails, whatever their rows, the ledger says may have come twice. */
export function flagged(rows: readonly JudgedMailing[]): number {
  return new Set(rows.filter(({ possiblyDoubled }) => possiblyDoubled).map(({ messageId }) => messageId))
    .size;
}

function isOwed({ state }: JudgedMailing): boolean {
  return state === 'sent' || state === 'sending' || state === 'unknown';
}

function isForeign(rows: readonly JudgedMailing[] | undefined, mails: readonly ReceivedMail[]): boolean {
  if (!rows) return true;
  return mails.some(
    ({ to }) =>
      to.length !== 1 ||
      rows.some(({ addresseeEmail }) => addresseeEmail !== null && to[0] !== addresseeEmail),
  );
}

function grouped<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return groups;
}
