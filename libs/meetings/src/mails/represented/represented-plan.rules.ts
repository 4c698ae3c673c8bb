import type { PlannedMailing } from '@samsyn/mailings';
import type { MeetingDossier } from '../dossier/meeting-dossier';
import { noticeTime } from '../dossier/notice-time.rules';
import { reachable, recipientRef } from '../dossier/reachable.rules';
import { timesRepresented, timesTakenBack } from './times-represented.rules';

/** A holder who has not answered is told once that the deputy comes; who has declined knows that somebody else must. */
export function planRepresented(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting } = dossier;
  const noticed = noticeTime(dossier);
  if (!noticed) return [];
  return reachable(dossier).flatMap((participant) => {
    const { coming, deputy, deputyReply, reply, substituteFor } = participant;
    const comes = substituteFor === null && coming.comes === 'deputy' && deputy && deputyReply;
    if (!comes || reply?.answer === 'declined') return [];
    const taken = timesTakenBack(dossier, participant);
    if (timesRepresented(dossier, participant) > taken) return [];
    return {
      occasion: `comes:${taken}`,
      recipient: recipientRef(participant),
      revision: meeting.timeRevision,
      dueAt: deputyReply.registeredAt > noticed ? deputyReply.registeredAt : noticed,
      expiresAt: meeting.startsAt,
      priorityAt: meeting.startsAt,
    };
  });
}
