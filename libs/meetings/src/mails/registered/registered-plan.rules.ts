import type { PlannedMailing } from '@samsyn/mailings';
import type { DossierParticipant, DossierReply, MeetingDossier } from '../dossier/meeting-dossier';
import { reachable, recipientRef } from '../dossier/reachable.rules';

/** Whoever has had an answer registered on their behalf is told so, while it is the one that counts. */
export function planRegistered(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting } = dossier;
  return reachable(dossier).flatMap((participant) =>
    registeredReplies(participant).map(({ id, registeredAt }) => ({
      occasion: occasionOf(id),
      recipient: recipientRef(participant),
      revision: meeting.timeRevision,
      dueAt: registeredAt,
      expiresAt: meeting.startsAt,
      priorityAt: meeting.startsAt,
    })),
  );
}

/** The registered answer that a mail with this occasion tells of; undefined when it counts no more. */
export function registeredReply(participant: DossierParticipant, occasion: string): DossierReply | undefined {
  return registeredReplies(participant).find(({ id }) => occasionOf(id) === occasion);
}

function registeredReplies({ reply, deputyReply }: DossierParticipant): DossierReply[] {
  return [reply, deputyReply].flatMap((each) => (each && each.source !== 'link' ? [each] : []));
}

function occasionOf(replyId: string): string {
  return `reply:${replyId}`;
}
