import type { PlannedMailing } from '@samsyn/mailings';
import { reachableInTime, isRepresented, ruledMailing, rulesFor } from '../dossier/reachable.rules';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';

/** The reminder goes to everyone who may come: not to who has declined, nor to a seat whose substitute comes. */
export function planReminder(dossier: MeetingDossier): PlannedMailing[] {
  return rulesFor(dossier, 'reminder').flatMap((rule) =>
    reachableInTime(dossier)
      .filter((participant) => mayCome(dossier, participant))
      .map((participant) => ruledMailing(rule, dossier, participant))
      .filter(({ dueAt, expiresAt }) => dueAt < expiresAt),
  );
}

/** Whether the participant may still turn up, as far as the answers tell. */
export function mayCome({ meeting }: MeetingDossier, participant: DossierParticipant): boolean {
  if (meeting.status !== 'planned' || participant.withdrawnAt) return false;
  return participant.reply?.answer !== 'declined' && !isRepresented(participant);
}
