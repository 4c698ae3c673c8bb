import type { PlannedMailing } from '@samsyn/mailings';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { reachableInTime, ruledMailing, rulesFor } from '../dossier/reachable.rules';
import { mayCome } from '../dossier/who-reads.rules';

/** Agenda and documents go to every seat, to who is to come for it; a seat that nobody comes for may still want to read. */
export function planDocuments(dossier: MeetingDossier): PlannedMailing[] {
  return rulesFor(dossier, 'documents').flatMap((rule) =>
    reachableInTime(dossier)
      .filter(getsDocuments)
      .map((participant) => ruledMailing(rule, dossier, participant))
      .filter(({ dueAt, expiresAt }) => dueAt < expiresAt),
  );
}

/** Whether a participant is one whom the agenda is sent to. */
export function getsDocuments(participant: DossierParticipant): boolean {
  if (participant.substituteFor !== null) return mayCome(participant);
  return participant.coming.comes !== 'substitute';
}
