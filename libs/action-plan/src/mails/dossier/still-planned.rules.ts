import { DueLater, type Mailing, NO_LONGER_DUE, type PlannedMailing } from '@samsyn/mailings';

/**
 * Holds a mail that is about to leave to what is planned as things stand: rules and calendar may have changed since the
 * ledger was written, and a task may not have come to its subject yet. It is planned as of its own time, not as of now, so that
 * what is late for a relay's sake is not put off for being late.
 */
export function stillPlanned<Dossier extends { readonly now: Date }, Decision>(
  plan: (dossier: Dossier) => readonly PlannedMailing[],
  dossier: Dossier,
  mailing: Mailing,
  decided: Decision | undefined,
): Decision | typeof NO_LONGER_DUE | DueLater {
  const planned = plan({ ...dossier, now: mailing.dueAt }).find(
    ({ occasion, recipient, revision }) =>
      occasion === mailing.occasion && recipient.id === mailing.recipient.id && revision === mailing.revision,
  );
  if (!planned || decided === undefined) return NO_LONGER_DUE;
  if (planned.dueAt <= dossier.now || mailing.timedByHand) return decided;
  return new DueLater(planned.dueAt, planned.expiresAt);
}
