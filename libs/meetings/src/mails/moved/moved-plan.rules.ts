import type { PlannedMailing } from '@samsyn/mailings';
import { recipientRef } from '../dossier/reachable.rules';
import type { MeetingDossier } from '../dossier/meeting-dossier';
import { occasionOf } from '../dossier/named-occasion.rules';
import { mayBeInCalendar, type Recipient } from '../dossier/told.rules';
import { keepsEntry, recipientsOf } from '../dossier/who-reads.rules';

const OCCASION = 'moved';

/**
 * Everyone who was told an earlier time or place is told the new one at once. Who has not been told yet gets a notice
 * with the right time instead, and who was told this revision already needs no second mail.
 */
export function planMoved(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting, participants } = dossier;
  const changedAt = meeting.changedAt;
  if (!changedAt || meeting.status !== 'planned') return [];
  // also of a seat that nobody will have then: who leaves it until then has been told
  return participants.flatMap((participant) =>
    recipientsOf(participant)
      .filter(({ addressee }) => keepsEntry(participant, addressee))
      .filter((recipient) => toldOlder(dossier, recipient))
      .map(({ addressee: { contactId } }) => ({
        occasion:
          contactId && participant.addressee?.contactId !== contactId
            ? occasionOf(OCCASION, contactId)
            : OCCASION,
        recipient: recipientRef(participant),
        revision: meeting.revision,
        dueAt: changedAt,
        expiresAt: meeting.startsAt,
        priorityAt: meeting.startsAt,
      })),
  );
}

/** Whether anything that may stand in the recipient's calendar is of an earlier revision than the present one. */
function toldOlder({ meeting, history }: MeetingDossier, recipient: Recipient): boolean {
  return mayBeInCalendar(history, recipient).some(
    ({ told, revision }) => (told?.revision ?? revision) < meeting.revision,
  );
}
