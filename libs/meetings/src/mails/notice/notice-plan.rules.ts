import type { PlannedMailing } from '@samsyn/mailings';
import { occasionOf } from '../dossier/named-occasion.rules';
import { handoverTime, sinceHandover } from '../dossier/handover-time.rules';
import { reachableInTime, onceReachable, recipientRef } from '../dossier/reachable.rules';
import type { Addressee, DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { noticeTime } from '../dossier/notice-time.rules';
import {
  lastAddress,
  type Recipient,
  spentOnPredecessor,
  timesTried,
  timesWithdrawn,
  wasTold,
} from '../dossier/told.rules';
import { keepsEntry } from '../dossier/who-reads.rules';

const OCCASION = 'notice';

/**
 * The notice goes once to everyone invited who has not been told of the meeting: at the rule's time, at once when a
 * person orders it, and at once to a substitute or a successor who is named after the others were told. Who has been
 * appointed ahead gets it when their time begins, unless the seat's notice leaves later than that anyway; what is due while
 * nobody has the seat is its deputy's.
 */
export function planNotice(dossier: MeetingDossier): PlannedMailing[] {
  return [
    ...reachableInTime(dossier).flatMap((participant) => [
      ...presentNotice(dossier, participant),
      ...deputysNotice(dossier, participant),
      ...noticeAhead(dossier, participant),
    ]),
    ...toLeavers(dossier),
  ];
}

/** Who still has a seat that will be vacant then keeps the entry until they leave, wherever they read their mail. */
function toLeavers(dossier: MeetingDossier): PlannedMailing[] {
  if (dossier.meeting.status !== 'planned') return [];
  return dossier.participants.flatMap((participant) => {
    const { id, leaving } = participant;
    if (!leaving) return [];
    const recipient = { id, addressee: leaving.addressee, addresseeSince: null };
    return isOutOfReach(dossier.history, recipient) ? [noticeAgain(dossier, participant, recipient)] : [];
  });
}

function presentNotice(dossier: MeetingDossier, participant: DossierParticipant): PlannedMailing[] {
  const { history } = dossier;
  const { addressee, addresseeSince } = participant;
  if (!addressee) return [];
  const recipient = { id: participant.id, addressee, addresseeSince };
  if (isOutOfReach(history, recipient)) return [noticeAgain(dossier, participant, recipient)];
  if (wasTold(history, recipient)) return [];
  const { contactId } = addressee;
  if (contactId && addresseeSince && spentOnPredecessor(history, recipient)) {
    const dueAt = sinceHandover(addresseeSince, dossier);
    return [notice(dossier, participant, occasionOf('handover', contactId), dueAt)];
  }
  const dueAt = noticeDue(dossier, participant);
  return dueAt ? [notice(dossier, participant, OCCASION, dueAt)] : [];
}

/** The deputy who comes in the holder's place gets a notice of their own as soon as they have said so. */
function deputysNotice(dossier: MeetingDossier, participant: DossierParticipant): PlannedMailing[] {
  const { deputy, deputyReply, coming } = participant;
  if (!deputy?.contactId || !keepsEntry(participant, deputy)) return [];
  const recipient = { id: participant.id, addressee: deputy, addresseeSince: null };
  if (isOutOfReach(dossier.history, recipient)) return [noticeAgain(dossier, participant, recipient)];
  const noticed = noticeTime(dossier);
  const owed = coming.comes === 'deputy' && deputyReply && noticed && !wasTold(dossier.history, recipient);
  if (!owed) return [];
  const dueAt = later(noticed, deputyReply.registeredAt);
  return [notice(dossier, participant, occasionOf('deputy', deputy.contactId), dueAt)];
}

/**
 * What somebody was told is not where they read their mail: they have another address since, or the meeting was taken back
 * from them and they are expected again.
 */
function isOutOfReach(
  history: MeetingDossier['history'],
  recipient: Recipient & { addressee: Addressee },
): boolean {
  const address = lastAddress(history, recipient);
  if (!recipient.addressee.contactId || address === undefined) return false;
  const moved = address.toLowerCase() !== recipient.addressee.email.toLowerCase();
  return moved || (timesWithdrawn(history, recipient) > 0 && !wasTold(history, recipient));
}

function noticeAgain(
  dossier: MeetingDossier,
  participant: DossierParticipant,
  recipient: Recipient & { addressee: Addressee },
): PlannedMailing {
  const time = timesTried(dossier.history, recipient);
  const occasion = occasionOf('again', recipient.addressee.contactId ?? '', time);
  // who comes back to the seat from a day on is expected again since midnight
  return notice(dossier, participant, occasion, sinceHandover(recipient.addresseeSince, dossier));
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
    occasionOf('handover', nextHolder.contactId),
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
