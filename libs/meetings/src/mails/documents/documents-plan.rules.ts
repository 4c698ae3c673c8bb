import type { PlannedMailing } from '@samsyn/mailings';
import { reachableInTime, isRepresented, ruledMailing, rulesFor } from '../dossier/reachable.rules';
import type { MeetingDossier } from '../dossier/meeting-dossier';

/** Agenda and documents go to everyone invited, except a seat whose substitute gets them instead. */
export function planDocuments(dossier: MeetingDossier): PlannedMailing[] {
  return rulesFor(dossier, 'documents').flatMap((rule) =>
    reachableInTime(dossier)
      .filter((participant) => !isRepresented(participant))
      .map((participant) => ruledMailing(rule, dossier, participant))
      .filter(({ dueAt, expiresAt }) => dueAt < expiresAt),
  );
}
