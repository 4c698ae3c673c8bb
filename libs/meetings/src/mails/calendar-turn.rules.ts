import type { MailKindName } from '@samsyn/contract';
import type { PlannedMailing } from '@samsyn/mailings';
import type { MeetingDossier } from './dossier/meeting-dossier';
import { isFor } from './dossier/named-occasion.rules';

/**
 * Whether mails that have been planned anew take the meeting out of somebody's calendar, or may put it back where it has been
 * taken out: a calendar obeys only what has a higher SEQUENCE than it has seen. A notice to whomever counts once anything
 * has been withdrawn, for the same person can be invited again by another seat.
 */
export function turnsCalendar(
  { history }: Pick<MeetingDossier, 'history'>,
  mailings: readonly (Pick<PlannedMailing, 'occasion'> & { kind: MailKindName })[],
): boolean {
  const anyWithdrawn = history.some(({ kind }) => kind === 'meetings.withdrawn');
  const anyReleased = history.some(({ occasion }) => isFor('released', occasion));
  return mailings.some(
    ({ kind, occasion }) =>
      kind === 'meetings.withdrawn' ||
      isFor('released', occasion) ||
      (anyReleased && isFor('held', occasion)) ||
      (kind === 'meetings.notice' && (anyWithdrawn || isFor('again', occasion))),
  );
}
