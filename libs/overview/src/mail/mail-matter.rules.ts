import { civilDateOf, type Matter, type OutcomeReason } from '@samsyn/contract';

/** A mail that has failed or expired, or is in doubt. */
export interface TroubledMail {
  id: string;
  state: 'failed' | 'expired' | 'unknown';
  reason: OutcomeReason;
  aboutRecipient: boolean;
  subjectType: string;
  subjectId: string;
  /** The title of what it is about, where that has one. */
  about: string | null;
  /** Whether trying again could still help. */
  ofUse: boolean;
  addressee: string | null;
  dueAt: Date;
  /** When it ended; null of mail that is in doubt. */
  settledAt: Date | null;
  expiresAt: Date;
}

/** Mails that are unsent though long due, with what the last attempt said; null when there was none. */
export interface OverdueMail {
  reason: OutcomeReason | null;
  count: number;
  since: Date;
  expiresAt: Date;
}

const doubtful: ReadonlySet<OutcomeReason> = new Set(['in-doubt', 'cannot-record']);

/** One matter for each subject and reason: an outage is one thing to deal with, however many mails it held up. */
export function troubledMatters(mails: readonly TroubledMail[], zone: string): Matter[] {
  return alike(mails).map(([mail, ...others]): Matter => {
    const { about, reason, aboutRecipient } = mail;
    const all = [mail, ...others];
    const count = all.length;
    const subject = { type: mail.subjectType, id: mail.subjectId };
    const retry = mail.state === 'failed' && mail.ofUse && count === 1;
    return {
      code: codeOf(mail),
      facts: { count, about, reason, aboutRecipient, addressee: count === 1 ? mail.addressee : null },
      day: civilDateOf(soonest(all.map(({ expiresAt }) => expiresAt)), zone),
      since: soonest(all.map(({ dueAt }) => dueAt)).toISOString(),
      subject,
      action: retry
        ? { useCase: 'mailings.update', target: { type: 'mailing', id: mail.id } }
        : { useCase: 'mailings.list', target: subject },
    };
  });
}

/** Those that ended alike about one subject, together. */
function alike(mails: readonly TroubledMail[]): [TroubledMail, ...TroubledMail[]][] {
  const groups = new Map<string, [TroubledMail, ...TroubledMail[]]>();
  for (const mail of mails) {
    const { state, reason, aboutRecipient, subjectType, subjectId, ofUse } = mail;
    const key = [state, reason, aboutRecipient, subjectType, subjectId, ofUse].join(' ');
    const group = groups.get(key);
    if (group) group.push(mail);
    else groups.set(key, [mail]);
  }
  return [...groups.values()];
}

function soonest(instants: readonly Date[]): Date {
  return new Date(Math.min(...instants.map((each) => each.getTime())));
}

function codeOf({ state, reason }: TroubledMail): 'mail.failed' | 'mail.in-doubt' | 'mail.expired' {
  if (state === 'expired') return 'mail.expired';
  return state === 'unknown' || doubtful.has(reason) ? 'mail.in-doubt' : 'mail.failed';
}

/** What is late is so for one reason in the whole municipality: a relay, or a worker that is away. */
export function overdueMatters(
  mails: readonly OverdueMail[],
  { municipalityId, zone }: { readonly municipalityId: string; readonly zone: string },
): Matter[] {
  const subject = { type: 'municipality', id: municipalityId };
  return mails.map(({ reason, count, since, expiresAt }) => ({
    code: 'mail.overdue',
    facts: { count, reason },
    day: civilDateOf(expiresAt, zone),
    since: since.toISOString(),
    subject,
    action: { useCase: 'mailings.list', target: subject },
  }));
}
