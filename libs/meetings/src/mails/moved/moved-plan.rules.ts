import type { PlannedMailing } from '@samsyn/mailings';
import { reachable, recipientRef } from '../dossier/reachable.rules';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { mayBeInCalendar } from '../dossier/told.rules';

const OCCASION = 'moved';

/**
 * Everyone who was told an earlier time or place is told the new one at once. Who has not been told yet gets a notice
 * with the right time instead, and who was told this revision already needs no second mail.
 */
export function planMoved(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting } = dossier;
  const changedAt = meeting.changedAt;
  if (!changedAt) return [];
  return reachable(dossier)
    .filter((participant) => toldOlder(dossier, participant))
    .map((participant) => ({
      occasion: OCCASION,
      recipient: recipientRef(participant),
      revision: meeting.revision,
      dueAt: changedAt,
      expiresAt: meeting.startsAt,
      priorityAt: meeting.startsAt,
    }));
}

/** Whether anything that may stand in the addressee's calendar is of an earlier revision than the present one. */
function toldOlder({ meeting, history }: MeetingDossier, participant: DossierParticipant): boolean {
  return mayBeInCalendar(history, participant).some(
    ({ told, revision }) => (told?.revision ?? revision) < meeting.revision,
  );
}
