import { civilDateOf, type MailingView } from '@samsyn/contract';

/** How a group of mails stands. `next` is the first that is still to leave. */
export type GroupState = 'done' | 'partly' | 'failed' | 'doubt' | 'sending' | 'next' | 'planned' | 'dropped';

/** Mails of one kind that leave together, as one row of the timeline. */
export interface MailGroup {
  readonly key: string;
  readonly kind: string;
  /** When they left, or are to leave: the first of them. */
  readonly at: Date;
  readonly state: GroupState;
  /** Those that count: withdrawn ones only where there are no others. */
  readonly mails: readonly MailingView[];
  readonly sent: number;
  /** What did not arrive, or may not have. */
  readonly troubled: readonly MailingView[];
}

/** Will not be sent unless somebody does something, or nobody knows whether it was. */
export function isTroubled({ state }: Pick<MailingView, 'state'>): boolean {
  return state === 'failed' || state === 'unknown' || state === 'expired';
}

/** The mails of a meeting by kind, occasion and day on the wall in `zone`, in order of time; withdrawn groups last. */
export function mailGroups(mails: readonly MailingView[], zone: string): MailGroup[] {
  const groups = groupBy(mails, (mail) => {
    const dropped = mail.state === 'superseded' ? 'dropped' : 'kept';
    return [mail.kind, mail.occasion, civilDateOf(timeOf(mail), zone), dropped].join(' ');
  });
  const sorted = [...groups].map(([key, members]) => groupOf(key, members)).toSorted(inOrder);
  const next = sorted.findIndex(({ state }) => state === 'planned');
  return sorted.map((group, index) => (index === next ? { ...group, state: 'next' } : group));
}

/** As `Map.groupBy`, which Node 20 lacks. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function groupOf(key: string, mails: readonly MailingView[]): MailGroup {
  const [first] = mails.toSorted((one, other) => timeOf(one).getTime() - timeOf(other).getTime());
  if (!first) throw new Error('A group has mails');
  const sent = mails.filter(({ state }) => state === 'sent').length;
  const troubled = mails.filter(isTroubled);
  return {
    key,
    kind: first.kind,
    at: timeOf(first),
    state: stateOf(mails, sent, troubled),
    mails,
    sent,
    troubled,
  };
}

function stateOf(mails: readonly MailingView[], sent: number, troubled: readonly MailingView[]): GroupState {
  if (mails.every(({ state }) => state === 'superseded')) return 'dropped';
  if (troubled.length > 0 && troubled.every(({ state }) => state === 'unknown')) return 'doubt';
  if (troubled.length > 0) return sent > 0 ? 'partly' : 'failed';
  if (mails.every(({ state }) => state === 'pending')) return 'planned';
  return mails.some(({ state }) => state === 'pending' || state === 'sending') ? 'sending' : 'done';
}

function timeOf({ sentAt, dueAt }: Pick<MailingView, 'sentAt' | 'dueAt'>): Date {
  return new Date(sentAt ?? dueAt);
}

function inOrder(one: MailGroup, other: MailGroup): number {
  const last = Number(one.state === 'dropped') - Number(other.state === 'dropped');
  return last || one.at.getTime() - other.at.getTime();
}

/** Whether some mail is about to leave, so that the page had better look again soon. */
export function isMoving(mails: readonly MailingView[], now: Date): boolean {
  const soon = now.getTime() + 60_000;
  return mails.some(
    ({ state, dueAt }) => state === 'sending' || (state === 'pending' && Date.parse(dueAt) <= soon),
  );
}
