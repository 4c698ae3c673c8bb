import type { PlannedMailing } from '@samsyn/mailings';
import { invited } from '../dossier/invited.rules';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { mayHaveTold } from '../dossier/told.rules';

const OCCASION = 'moved';

/**
 * Everyone who was told an earlier time or place is told the new one at once. Who has not been told yet gets a notice
 * with the right time instead, and who was told this revision already needs no second mail.
 */
export function planMoved(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting } = dossier;
  const changedAt = meeting.changedAt;
  if (!changedAt) return [];
  return invited(dossier)
    .filter((participant) => toldOlder(dossier, participant))
    .map(({ id }) => ({
      occasion: OCCASION,
      participantId: id,
      revision: meeting.revision,
      dueAt: changedAt,
      expiresAt: meeting.startsAt,
      subjectAt: meeting.startsAt,
    }));
}

/** Whether the last mail that may have reached the addressee tells an earlier revision than the present one. */
function toldOlder({ meeting, history }: MeetingDossier, participant: DossierParticipant): boolean {
  const last = mayHaveTold(history, participant).at(-1);
  if (!last) return false;
  const told = (last.told as { revision?: number } | null)?.revision ?? last.revision;
  return told < meeting.revision;
}
