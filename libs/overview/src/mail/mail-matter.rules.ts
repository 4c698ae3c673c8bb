import { civilDateOf, type Matter, type OutcomeReason } from '@samsyn/contract';

/** Mails about one subject that ended, or are in doubt, for one reason. */
export interface TroubledMail {
  state: 'failed' | 'expired' | 'unknown';
  reason: OutcomeReason;
  aboutRecipient: boolean;
  subjectType: string;
  subjectId: string;
  /** The title of what it is about, where that has one. */
  about: string | null;
  /** Whether trying again could still help. */
  ofUse: boolean;
  count: number;
  firstId: string;
  firstAddressee: string | null;
  since: Date;
  /** When the latest of them ended; null of mail that is in doubt. */
  latestAt: Date | null;
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
  return mails.map((mail): Matter => {
    const { count, about, reason, aboutRecipient } = mail;
    const subject = { type: mail.subjectType, id: mail.subjectId };
    const retry = mail.state === 'failed' && mail.ofUse && count === 1;
    return {
      code: codeOf(mail),
      facts: { count, about, reason, aboutRecipient, addressee: count === 1 ? mail.firstAddressee : null },
      day: civilDateOf(mail.expiresAt, zone),
      since: mail.since.toISOString(),
      subject,
      action: retry
        ? { useCase: 'mailings.update', target: { type: 'mailing', id: mail.firstId } }
        : { useCase: 'mailings.list', target: subject },
    };
  });
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
