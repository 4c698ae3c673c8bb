import { DueLater, type Mailing, NO_LONGER_DUE } from '@samsyn/mailings';
import type { MeetingMailKind } from '../meeting-mail-kind';
import type { DossierParticipant, MeetingDossier } from './meeting-dossier';

/**
 * Holds a mail that is about to leave to what its kind plans as things stand: rules and calendar may have changed since
 * the ledger was written, and a task may not have come to this meeting yet. Gives what was decided, that the mail is no
 * longer due, or that it is due later.
 *
 * It is planned as of its own time, not as of now, so that what is late for a relay's sake is not put off for being late.
 */
export function stillPlanned<Decision>(
  plan: MeetingMailKind['plan'],
  dossier: MeetingDossier,
  participant: DossierParticipant,
  mailing: Mailing,
  decided: Decision,
): Decision | typeof NO_LONGER_DUE | DueLater {
  const planned = plan({
    ...dossier,
    participants: [participant],
    history: dossier.history.filter(({ id }) => id !== mailing.id),
    now: mailing.dueAt,
  }).find(({ occasion }) => occasion === mailing.occasion);
  if (!planned) return NO_LONGER_DUE;
  if (planned.dueAt <= dossier.now || mailing.timedByHand) return decided;
  return new DueLater(planned.dueAt, planned.expiresAt);
}
