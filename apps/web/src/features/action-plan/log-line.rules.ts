import type { ActionLogEntryView, MailingView } from '@samsyn/contract';

type Mail = Pick<MailingView, 'id' | 'state' | 'sentAt' | 'dueAt' | 'recipient'>;
type Entry = Pick<ActionLogEntryView, 'id' | 'loggedAt'>;

/** A line of an action's log: what somebody wrote, or a mail that left by itself, did not arrive, or leaves next. */
export type LogLine<E extends Entry, M extends Mail> =
  { readonly at: number; readonly entry: E } | { readonly at: number; readonly mail: M };

/**
 * What was written and which mails left, the latest first, with the mail that leaves next before all of it. Where older
 * entries have not been fetched, mails from before those that have wait for them.
 */
export function logLines<E extends Entry, M extends Mail>(
  entries: readonly E[],
  mails: readonly M[],
  isWhole: boolean,
): LogLine<E, M>[] {
  const written = entries.map((entry) => ({ at: Date.parse(entry.loggedAt), entry }));
  const oldest = isWhole ? -Infinity : (written.at(-1)?.at ?? Infinity);
  const settled = mails
    .filter(({ state }) => state === 'sent' || state === 'failed')
    .map((mail) => ({ at: Date.parse(mail.sentAt ?? mail.dueAt), mail }))
    .filter(({ at }) => at >= oldest);
  const [next] = mails
    .filter(({ state }) => state === 'pending')
    .map((mail) => ({ at: Date.parse(mail.dueAt), mail }))
    .toSorted((one, other) => one.at - other.at);
  const past: LogLine<E, M>[] = [...written, ...settled].toSorted((one, other) => other.at - one.at);
  return next ? [next, ...past] : past;
}

/** How many reminders have gone to whoever is responsible since anybody logged; what is told to those who lead is none. */
export function unanswered(mails: readonly Mail[], lastLoggedAt: string | null): number {
  const since = lastLoggedAt === null ? -Infinity : Date.parse(lastLoggedAt);
  return mails.filter(
    ({ state, sentAt, recipient }) =>
      state === 'sent' && sentAt !== null && Date.parse(sentAt) > since && recipient.type !== 'account',
  ).length;
}
