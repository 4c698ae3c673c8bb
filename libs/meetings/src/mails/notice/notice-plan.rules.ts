import type { PlannedMailing } from '@samsyn/mailings';
import { handoverTo } from '../dossier/handover-occasion.rules';
import { handoverTime } from '../dossier/handover-time.rules';
import { reachableInTime, onceReachable, recipientRef } from '../dossier/reachable.rules';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { noticeTime } from '../dossier/notice-time.rules';
import { spentOnPredecessor, wasTold } from '../dossier/told.rules';

const OCCASION = 'notice';

/**
 * The notice goes once to everyone invited who has not been told of the meeting: at the rule's time, at once when a
 * person orders it, and at once to a substitute or a successor who is named after the others were told. Who has been
 * appointed ahead gets it when their time begins, unless the seat's notice leaves later than that anyway.
 */
export function planNotice(dossier: MeetingDossier): PlannedMailing[] {
  return reachableInTime(dossier).flatMap((participant) => [
    ...presentNotice(dossier, participant),
    ...noticeAhead(dossier, participant),
  ]);
}

function presentNotice(dossier: MeetingDossier, participant: DossierParticipant): PlannedMailing[] {
  const { history } = dossier;
  const { addressee, addresseeSince } = participant;
  if (!addressee || wasTold(history, participant)) return [];
  const { contactId } = addressee;
  if (contactId && addresseeSince && spentOnPredecessor(history, participant)) {
    const dueAt = later(handoverTime(addresseeSince, dossier), dossier.now);
    return [notice(dossier, participant, handoverTo(contactId), dueAt)];
  }
  const dueAt = noticeDue(dossier, participant);
  return dueAt ? [notice(dossier, participant, OCCASION, dueAt)] : [];
}

function noticeAhead(dossier: MeetingDossier, participant: DossierParticipant): PlannedMailing[] {
  const { meeting, history } = dossier;
  const { addressee, nextHolder } = participant;
  if (!nextHolder || nextHolder.from >= meeting.startsAt) return [];
  const successor = { id: participant.id, ...takingOver(nextHolder) };
  if (wasTold(history, successor)) return [];
  const handover = notice(
    dossier,
    participant,
    handoverTo(nextHolder.contactId),
    handoverTime(nextHolder.from, dossier),
  );
  if (spentOnPredecessor(history, successor)) return [handover];
  const dueAt = noticeDue(dossier, participant);
  if (!dueAt || stopped(dossier, participant)) return [];
  if (!addressee) return [notice(dossier, participant, OCCASION, onceReachable(dueAt, dossier, participant))];
  return dueAt < nextHolder.from ? [handover] : [];
}

/** The successor as someone who can have been told: the address does not matter for that. */
function takingOver({ contactId, from }: NonNullable<DossierParticipant['nextHolder']>) {
  const addressee = { contactId, name: '', personName: null, email: '', language: 'sv' as const };
  return { addressee, addresseeSince: from };
}

/** A person has stopped the seat's notice; it does not come back with the next holder. */
function stopped({ history, meeting }: MeetingDossier, { id }: DossierParticipant): boolean {
  return history.some(
    (mailing) =>
      mailing.recipient.id === id &&
      mailing.kind === 'meetings.notice' &&
      mailing.revision === meeting.timeRevision &&
      mailing.stopped,
  );
}

function notice(
  { meeting }: MeetingDossier,
  participant: DossierParticipant,
  occasion: string,
  dueAt: Date,
): PlannedMailing {
  return {
    occasion,
    recipient: recipientRef(participant),
    revision: meeting.timeRevision,
    dueAt,
    expiresAt: meeting.startsAt,
    priorityAt: meeting.startsAt,
  };
}

/** When the participant's notice is due; undefined when the body sends notices by hand and nobody has. */
function noticeDue(dossier: MeetingDossier, participant: DossierParticipant): Date | undefined {
  return participant.substituteFor ? participant.invitedAt : noticeTime(dossier);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
