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
 * The documents of this rule went to somebody who had the place, or was to come for it, before; who is to have it from a day
 * on gets them with their notice.
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
  if (readers.length === 0) return [];
  return nextReaders(dossier, participant)
    .filter(({ contactId }) => !readers.includes(contactId))
    .map(({ contactId, dueAt }) => ({
      ...ruled,
      recipient,
      revision,
      occasion: occasionOf('reader', contactId),
      dueAt,
    }));
}

function nextReaders(
  dossier: MeetingDossier,
  participant: DossierParticipant,
): { contactId: string; dueAt: Date }[] {
  const { addressee, addresseeSince, nextHolder, coming } = participant;
  const reader = seatsReader(participant);
  const since = reader === addressee ? addresseeSince : null;
  return [
    // who has not said that they come is not sent them a second time for a seat
    ...(reader?.contactId && coming.comes !== 'nobody'
      ? [{ contactId: reader.contactId, dueAt: sinceHandover(since, dossier) }]
      : []),
    ...(nextHolder && nextHolder.from < dossier.meeting.startsAt
      ? [{ contactId: nextHolder.contactId, dueAt: handoverTime(nextHolder.from, dossier) }]
      : []),
  ];
}

/** Whether a participant is one whom the agenda is sent to. */
export function getsDocuments(participant: DossierParticipant): boolean {
  if (participant.substituteFor !== null) return mayCome(participant);
  return participant.coming.comes !== 'substitute';
}
