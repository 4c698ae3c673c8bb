import type { PlannedMailing } from '@samsyn/mailings';
import { recipientRef } from '../dossier/reachable.rules';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { mayHaveTold } from '../dossier/told.rules';

const DAY = 86_400_000;

/**
 * Who was told of a meeting is told at once when it is cancelled; a substitute who comes no more has the entry taken
 * out of their calendar the same way.
 */
export function planCancelled(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting, history } = dossier;
  return dossier.participants.flatMap((participant) => {
    const since = cancelledFor(participant, meeting);
    if (!since || !participant.addressee || mayHaveTold(history, participant).length === 0) return [];
    return {
      occasion: 'cancelled',
      recipient: recipientRef(participant),
      // a withdrawal is news once, however the meeting changes afterwards
      revision: participant.withdrawnAt ? 0 : meeting.revision,
      dueAt: since,
      // a cancellation is news until the day after the meeting would have ended
      expiresAt: new Date(meeting.endsAt.getTime() + DAY),
      priorityAt: meeting.startsAt,
    };
  });
}

function cancelledFor(participant: DossierParticipant, meeting: MeetingDossier['meeting']): Date | null {
  if (participant.withdrawnAt) return participant.withdrawnAt;
  return meeting.status === 'cancelled' ? meeting.cancelledAt : null;
}
