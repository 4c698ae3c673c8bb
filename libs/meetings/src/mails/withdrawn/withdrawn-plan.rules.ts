import type { PlannedMailing } from '@samsyn/mailings';
import { takenBack } from '../cancelled/cancelled-plan.rules';
import { handoverTime, sinceHandover } from '../dossier/handover-time.rules';
import type { Addressee, DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { occasionOf } from '../dossier/named-occasion.rules';
import { mayHaveTold, type Recipient, timesWithdrawn } from '../dossier/told.rules';
import { keepsEntry, recipientsOf } from '../dossier/who-reads.rules';
import { unasked } from './unasked.rules';

/**
 * Who was told of a meeting and is no longer expected, while the meeting stands, is told so at once and has the entry taken
 * out of their calendar: a substitute who comes no more, whoever has left the seat, the deputy when the holder comes after
 * all. Who leaves the seat on a later day is told then. A deputy who was only asked to come is told when they need not answer.
 */
export function planWithdrawn(dossier: MeetingDossier): PlannedMailing[] {
  return dossier.participants.flatMap((participant) => [
    ...recipientsOf(participant)
      .filter((recipient) => mayHaveTold(dossier.history, recipient).length > 0)
      .flatMap((recipient) => {
        const dueAt = unexpectedAt(dossier, participant, recipient.addressee);
        return dueAt ? [withdrawal(dossier, participant, recipient, dueAt)] : [];
      }),
    ...toUnasked(dossier, participant),
  ]);
}

function toUnasked(dossier: MeetingDossier, participant: DossierParticipant): PlannedMailing[] {
  const deputy = unasked(dossier, participant);
  if (!deputy) return [];
  const { recipient, since } = deputy;
  return [{ ...withdrawal(dossier, participant, recipient, since), expiresAt: dossier.meeting.startsAt }];
}

/** From when on they are no longer expected; undefined while they are, and when the meeting is off for everybody. */
function unexpectedAt(
  dossier: MeetingDossier,
  participant: DossierParticipant,
  reader: Addressee,
): Date | undefined {
  const { withdrawnAt, leavesAt, leaving, addressee, former, changedHandsAt } = participant;
  if (withdrawnAt) return handoverTime(withdrawnAt, dossier);
  if (dossier.meeting.status !== 'planned') return undefined;
  if (!keepsEntry(participant, reader))
    return former.includes(reader) ? sinceHandover(changedHandsAt, dossier) : dossier.now;
  const leaves = leaving?.addressee === reader ? leaving.until : addressee === reader && leavesAt;
  return leaves ? handoverTime(leaves, dossier) : undefined;
}

/** A withdrawal is news once, however the meeting changes afterwards; who is invited anew can lose it anew. */
function withdrawal(
  dossier: MeetingDossier,
  participant: DossierParticipant,
  recipient: Recipient & { addressee: Addressee },
  dueAt: Date,
): PlannedMailing {
  const { contactId } = recipient.addressee;
  const occasion = contactId
    ? occasionOf('withdrawn', contactId, timesWithdrawn(dossier.history, recipient))
    : 'withdrawn';
  return { ...takenBack(dossier, participant), occasion, revision: 0, dueAt };
}
