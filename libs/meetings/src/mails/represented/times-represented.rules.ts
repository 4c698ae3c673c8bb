import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';

/** How often the holder has been told that the deputy comes, for the meeting's present time. */
export function timesRepresented(dossier: MeetingDossier, participant: DossierParticipant): number {
  return sentOf(dossier, participant).filter(({ kind }) => kind === 'meetings.represented').length;
}

/** How often the holder has been asked anew because the deputy does not come after all. */
export function timesTakenBack(dossier: MeetingDossier, participant: DossierParticipant): number {
  return sentOf(dossier, participant).filter(
    ({ kind, occasion }) => kind === 'meetings.asked' && occasion.startsWith('deputy-gone:'),
  ).length;
}

function sentOf({ history, meeting }: MeetingDossier, { id }: DossierParticipant) {
  return history.filter(
    ({ recipient, revision, state }) =>
      recipient.id === id && revision === meeting.timeRevision && state === 'sent',
  );
}
