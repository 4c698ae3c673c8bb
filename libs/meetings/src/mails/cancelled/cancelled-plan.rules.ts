import type { PlannedMailing } from '@samsyn/mailings';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { occasionOf } from '../dossier/named-occasion.rules';
import { recipientRef } from '../dossier/reachable.rules';
import { mayHaveBeenAsked, mayHaveTold } from '../dossier/told.rules';
import { recipientsOf } from '../dossier/who-reads.rules';

const DAY = 86_400_000;

/** Who was told of a meeting, or asked to come, and has not had it taken back, is told at once when it is cancelled. */
export function planCancelled(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting, now, history } = dossier;
  if (meeting.status !== 'cancelled') return [];
  return dossier.participants
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .flatMap((participant) =>
      recipientsOf(participant)
        .filter(
          (recipient) => mayHaveTold(history, recipient).length > 0 || mayHaveBeenAsked(history, recipient),
        )
        .map(({ addressee: { contactId } }) => {
          const inPlace = contactId === null || participant.addressee?.contactId === contactId;
          return {
            ...takenBack(dossier, participant),
            occasion: inPlace ? 'cancelled' : occasionOf('cancelled', contactId),
            revision: meeting.revision,
            dueAt: meeting.cancelledAt ?? now,
          };
        }),
    );
}

/** What all mails that take a meeting out of a calendar have in common: they are news until the day after it would have ended. */
export function takenBack(
  { meeting }: MeetingDossier,
  participant: DossierParticipant,
): Pick<PlannedMailing, 'recipient' | 'expiresAt' | 'priorityAt'> {
  return {
    recipient: recipientRef(participant),
    expiresAt: new Date(meeting.endsAt.getTime() + DAY),
    priorityAt: meeting.startsAt,
  };
}
