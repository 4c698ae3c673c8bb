import type { PlannedMailing } from '@samsyn/mailings';
import { handoverTime } from '../dossier/handover-time.rules';
import type { Addressee, DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { occasionOf } from '../dossier/named-occasion.rules';
import { recipientRef } from '../dossier/reachable.rules';
import { mayHaveTold, type Recipient, timesWithdrawn } from '../dossier/told.rules';
import { keepsEntry, recipientsOf } from '../dossier/who-reads.rules';

const DAY = 86_400_000;

type Told = Recipient & { addressee: Addressee };

/**
 * Who was told of a meeting is told at once when it is cancelled. Who was told and is no longer expected, while the meeting
 * stands, has the entry taken out of their calendar the same way: a substitute who comes no more, whoever has left the seat,
 * the deputy when the holder comes after all. Who leaves the seat on a later day is told then.
 */
export function planCancelled(dossier: MeetingDossier): PlannedMailing[] {
  return dossier.participants.flatMap((participant) =>
    recipientsOf(participant)
      .filter((recipient) => mayHaveTold(dossier.history, recipient).length > 0)
      .flatMap((recipient) => cancelledFor(dossier, participant, recipient)),
  );
}

function cancelledFor(
  dossier: MeetingDossier,
  participant: DossierParticipant,
  recipient: Told,
): PlannedMailing[] {
  const { meeting, now } = dossier;
  const { withdrawnAt, leavesAt, addressee } = participant;
  if (withdrawnAt) return [withdrawal(dossier, participant, recipient, withdrawnAt)];
  if (meeting.status === 'cancelled') {
    const { contactId } = recipient.addressee;
    const inPlace = contactId === null || addressee?.contactId === contactId;
    const occasion = inPlace ? 'cancelled' : occasionOf('cancelled', contactId);
    return [cancelledMail(dossier, participant, occasion, meeting.revision, meeting.cancelledAt ?? now)];
  }
  if (meeting.status !== 'planned') return [];
  if (!keepsEntry(participant, recipient.addressee)) {
    return [withdrawal(dossier, participant, recipient, now)];
  }
  const leaves = leavesAt && addressee?.contactId === recipient.addressee.contactId;
  return leaves ? [withdrawal(dossier, participant, recipient, handoverTime(leavesAt, dossier))] : [];
}

/** A withdrawal is news once, however the meeting changes afterwards; who is invited anew can lose it anew. */
function withdrawal(
  dossier: MeetingDossier,
  participant: DossierParticipant,
  recipient: Told,
  dueAt: Date,
): PlannedMailing {
  const { contactId } = recipient.addressee;
  const occasion = contactId
    ? occasionOf('withdrawn', contactId, timesWithdrawn(dossier.history, recipient))
    : 'cancelled';
  return cancelledMail(dossier, participant, occasion, 0, dueAt);
}

function cancelledMail(
  { meeting }: MeetingDossier,
  participant: DossierParticipant,
  occasion: string,
  revision: number,
  dueAt: Date,
): PlannedMailing {
  return {
    occasion,
    recipient: recipientRef(participant),
    revision,
    dueAt,
    // a cancellation is news until the day after the meeting would have ended
    expiresAt: new Date(meeting.endsAt.getTime() + DAY),
    priorityAt: meeting.startsAt,
  };
}
