import type { PlannedMailing } from '@samsyn/mailings';
import { handoverTime } from '../dossier/handover-time.rules';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { noticeTime } from '../dossier/notice-time.rules';
import { reachable, recipientRef } from '../dossier/reachable.rules';
import { timesRepresented, timesTakenBack } from './times-represented.rules';

/**
 * A holder who has not answered is told once that the deputy comes; who has declined knows that somebody else must. Who takes over
 * on a later day a seat that its deputy comes for until then is told with their notice.
 */
export function planRepresented(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting } = dossier;
  const noticed = noticeTime(dossier);
  if (!noticed) return [];
  return reachable(dossier).flatMap((participant) => {
    const dueAt = representedAt(dossier, participant, noticed);
    const taken = timesTakenBack(dossier, participant);
    if (!dueAt || timesRepresented(dossier, participant) > taken) return [];
    return {
      occasion: `comes:${taken}`,
      recipient: recipientRef(participant),
      revision: meeting.timeRevision,
      dueAt,
      expiresAt: meeting.startsAt,
      priorityAt: meeting.startsAt,
    };
  });
}

/** When a holder is told that the deputy comes; undefined when there is nothing to tell. */
function representedAt(
  dossier: MeetingDossier,
  participant: DossierParticipant,
  noticed: Date,
): Date | undefined {
  const { coming, deputy, deputyInPlace, addressee, deputyReply, reply, nextHolder, substituteFor } =
    participant;
  if (substituteFor !== null || coming.comes !== 'deputy') return undefined;
  if (deputyInPlace) {
    const isNext = nextHolder && nextHolder.contactId !== addressee?.contactId;
    const takesOver = isNext && nextHolder.from < dossier.meeting.startsAt;
    return takesOver ? handoverTime(nextHolder.from, dossier) : undefined;
  }
  if (!deputy || !deputyReply || reply?.answer === 'declined') return undefined;
  return deputyReply.registeredAt > noticed ? deputyReply.registeredAt : noticed;
}
