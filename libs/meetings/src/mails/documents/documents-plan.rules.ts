import type { PlannedMailing } from '@samsyn/mailings';
import { handoverTime, sinceHandover } from '../dossier/handover-time.rules';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { occasionOf } from '../dossier/named-occasion.rules';
import { reachableInTime, ruledMailing, rulesFor } from '../dossier/reachable.rules';
import { mayCome, seatsReader } from '../dossier/who-reads.rules';

/**
 * Agenda and documents go to every seat, to who is to come for it or is asked to; a seat that nobody comes for may still want to read.
 * Who takes a place after they have left gets them at once.
 */
export function planDocuments(dossier: MeetingDossier): PlannedMailing[] {
  return rulesFor(dossier, 'documents').flatMap((rule) =>
    reachableInTime(dossier)
      .filter(getsDocuments)
      .flatMap((participant) => {
        const ruled = ruledMailing(rule, dossier, participant);
        return [ruled, ...forNextReader(dossier, participant, ruled)];
      })
      .filter(({ dueAt, expiresAt }) => dueAt < expiresAt),
  );
}

/**
 * The documents of this rule went to somebody who had the place, or was to come for it, before; who is to have it from a later
 * day on gets them with their notice.
 */
function forNextReader(
  dossier: MeetingDossier,
  participant: DossierParticipant,
  { occasion, recipient, revision, ...ruled }: PlannedMailing,
): PlannedMailing[] {
  const readers = dossier.history
    .filter(
      (mailing) =>
        mailing.kind === 'meetings.documents' &&
        mailing.recipient.id === recipient.id &&
        mailing.revision === revision &&
        mailing.state === 'sent',
    )
    .map(({ told }) => told?.contactId);
  return [
    ...(readers.length > 0 ? presentReader(dossier, participant) : []),
    ...readerAhead(dossier, participant, ruled.dueAt),
  ]
    .filter(({ contactId }) => !readers.includes(contactId))
    .map(({ contactId, dueAt }) => ({
      ...ruled,
      recipient,
      revision,
      occasion: occasionOf('reader', contactId),
      dueAt,
    }));
}

/** Whom a seat's documents are for, and when they are, were they to leave for them alone. */
interface NextReader {
  contactId: string;
  dueAt: Date;
}

function presentReader(dossier: MeetingDossier, participant: DossierParticipant): NextReader[] {
  const { addressee, addresseeSince, coming } = participant;
  const reader = seatsReader(participant);
  // who has not said that they come is not sent them a second time for a seat
  if (!reader?.contactId || coming.comes === 'nobody') return [];
  const dueAt = sinceHandover(reader === addressee ? addresseeSince : null, dossier);
  return [{ contactId: reader.contactId, dueAt }];
}

function readerAhead(
  dossier: MeetingDossier,
  { nextHolder }: DossierParticipant,
  leavesAt: Date,
): NextReader[] {
  const takesOver = nextHolder && nextHolder.from < dossier.meeting.startsAt && leavesAt < nextHolder.from;
  if (!takesOver) return [];
  return [{ contactId: nextHolder.contactId, dueAt: handoverTime(nextHolder.from, dossier) }];
}

/** Whether a participant is one whom the agenda is sent to. */
export function getsDocuments(participant: DossierParticipant): boolean {
  if (participant.substituteFor !== null) return mayCome(participant);
  return participant.coming.comes !== 'substitute';
}
