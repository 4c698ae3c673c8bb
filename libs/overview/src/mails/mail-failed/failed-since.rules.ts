import type { TroubledMail } from '../../mail/mail-matter.rules';
import { DAY } from '../overview-mail-kind';
import type { OverviewDossier } from '../overview-dossier';

/** What failed before that is told on Monday, not at once. */
const NEWS_FOR = DAY;

/** Failed mail, and when the latest of it failed. */
export interface FailedMail {
  mails: readonly TroubledMail[];
  until: Date;
}

/**
 * The mail that has failed since somebody was last told at once; undefined when none has. Never mail about the overview
 * itself: to whom that does not arrive, neither does word of it.
 */
export function failedSince(
  { troubled, history, now }: OverviewDossier,
  recipientId: string,
): FailedMail | undefined {
  const told = history
    .filter(
      ({ kind, recipient, state }) =>
        kind === 'overview.mail-failed' &&
        recipient.id === recipientId &&
        (state === 'sent' || state === 'failed' || state === 'unknown'),
    )
    .map(({ told: what, sendingAt }) => (what?.until ? new Date(what.until) : sendingAt)?.getTime() ?? 0);
  const after = Math.max(now.getTime() - NEWS_FOR, ...told);
  const failed = troubled.flatMap((mail) => {
    const at = mail.settledAt?.getTime() ?? 0;
    return mail.state === 'failed' && mail.subjectType !== 'overview' && at > after ? [{ mail, at }] : [];
  });
  if (failed.length === 0) return undefined;
  return {
    mails: failed.map(({ mail }) => mail),
    until: new Date(Math.max(...failed.map(({ at }) => at))),
  };
}
