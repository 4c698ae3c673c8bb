import type { PlannedMailing } from '@samsyn/mailings';
import { takenBack } from '../cancelled/cancelled-plan.rules';
import { handoverTime, sinceHandover } from '../dossier/handover-time.rules';
import type { Addressee, DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { occasionOf } from '../dossier/named-occasion.rules';
import { noticeTime } from '../dossier/notice-time.rules';
import { recipientRef } from '../dossier/reachable.rules';
import { lastHold, mayHaveTold, type Recipient, stillApplies, triedHolds } from '../dossier/told.rules';
import { recipientsOf } from '../dossier/who-reads.rules';
import { gatheredTime } from './gathered-time.rules';

/**
 * The date of a meeting that was stored with the others of its year is told to who has the place, until the notice invites
 * them: at once when it is stored, and again when it changes. Whoever no longer is to keep it is told that. What changes for
 * several meetings at about the same time leaves at the same mark of the clock, and so as one mail.
 */
export function planHold(dossier: MeetingDossier): PlannedMailing[] {
  if (!dossier.meeting.datesSetAt || dossier.meeting.status === 'held') return [];
  return dossier.participants
    .filter(({ substituteFor }) => substituteFor === null)
    .flatMap((participant) => [...kept(dossier, participant), ...released(dossier, participant)]);
}

function kept(dossier: MeetingDossier, participant: DossierParticipant): PlannedMailing[] {
  return keepers(dossier, participant).flatMap(({ recipient, since }) => {
    const { history, meeting } = dossier;
    const dueAt = keptFrom(dossier, recipient, since);
    const noticed = noticeTime(dossier);
    if (!dueAt || mayHaveTold(history, recipient).length > 0 || (noticed && noticed <= dueAt)) return [];
    return [
      {
        occasion: occasionOf('held', recipient.addressee.contactId, triedHolds(history, recipient).length),
        recipient: recipientRef(participant),
        revision: meeting.revision,
        dueAt,
        expiresAt: meeting.startsAt,
        priorityAt: meeting.startsAt,
      },
    ];
  });
}

/** When a recipient is to be told of the date; undefined when they know it as it is. */
function keptFrom(
  { meeting, history, now }: MeetingDossier,
  recipient: Keeper['recipient'],
  since: Date,
): Date | undefined {
  const last = triedHolds(history, recipient).at(-1);
  const { email } = recipient.addressee;
  // somebody appointed ahead is written to where they are reached by then
  const moved = last && email !== '' && last.email?.toLowerCase() !== email.toLowerCase();
  if (moved) return gatheredTime(now);
  if (last?.state === 'failed') return undefined;
  const told = lastHold(history, recipient)?.told;
  if (!told) return since;
  return stillApplies(told, meeting) ? undefined : gatheredTime(meeting.changedAt ?? now);
}

interface Keeper {
  readonly recipient: Recipient & { addressee: Addressee & { contactId: string } };
  /** From when on the date is theirs to keep. */
  readonly since: Date;
}

/** Who is to keep the date for a place: who has it when the meeting begins, as far as that has been decided. */
function keepers(dossier: MeetingDossier, participant: DossierParticipant): Keeper[] {
  const { meeting } = dossier;
  const { id, addressee, addresseeSince, leavesAt, nextHolder } = participant;
  const set = meeting.datesSetAt;
  if (!set || meeting.status !== 'planned') return [];
  const from = (instant: Date) => (instant > set ? gatheredTime(handoverTime(instant, dossier)) : set);
  const keeping: Keeper[] = [];
  if (addressee?.contactId && !leavesAt) {
    const present = { ...addressee, contactId: addressee.contactId };
    const recipient = { id, addressee: present, addresseeSince };
    keeping.push({ recipient, since: from(addresseeSince ?? set) });
  }
  if (nextHolder && nextHolder.from < meeting.startsAt) {
    const { contactId } = nextHolder;
    const successor = { contactId, name: '', personName: null, email: '', language: 'sv' as const };
    const recipient = { id, addressee: successor, addresseeSince: nextHolder.from };
    keeping.push({ recipient, since: from(nextHolder.from) });
  }
  return keeping;
}

function released(dossier: MeetingDossier, participant: DossierParticipant): PlannedMailing[] {
  const { meeting, history } = dossier;
  return recipientsOf(participant).flatMap((recipient) => {
    const { contactId } = recipient.addressee;
    if (!contactId || !lastHold(history, recipient) || keepsByAnyPlace(dossier, recipient.addressee))
      return [];
    return [
      {
        ...takenBack(dossier, participant),
        occasion: occasionOf('released', contactId, triedHolds(history, recipient).length),
        revision: meeting.revision,
        dueAt: releasedFrom(dossier, participant, contactId),
      },
    ];
  });
}

function releasedFrom(
  dossier: MeetingDossier,
  { addressee, leavesAt, changedHandsAt }: DossierParticipant,
  contactId: string,
): Date {
  const { meeting, now } = dossier;
  if (meeting.status === 'cancelled') return gatheredTime(meeting.cancelledAt ?? now);
  if (leavesAt && addressee?.contactId === contactId) return gatheredTime(handoverTime(leavesAt, dossier));
  return gatheredTime(sinceHandover(changedHandsAt, dossier));
}

/** One who loses a seat and keeps another at the same meeting still comes, as does who else reads their address. */
function keepsByAnyPlace(dossier: MeetingDossier, { contactId, email }: Addressee): boolean {
  return dossier.participants.some((participant) =>
    keepers(dossier, participant).some(
      ({ recipient: { addressee } }) =>
        addressee.contactId === contactId || addressee.email.toLowerCase() === email.toLowerCase(),
    ),
  );
}
