import type { PlannedMailing } from '@samsyn/mailings';
import {
  reachableInTime,
  owesReply,
  recipientRef,
  ruledMailing,
  rulesFor,
  owingReply,
} from '../dossier/reachable.rules';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { noticeTime } from '../dossier/notice-time.rules';
import { mayHaveTold } from '../dossier/told.rules';

const DAY = 86_400_000;

/**
 * Chases go only to those who have not replied, by the body's rules and for each order by hand. A rule that would
 * chase within a day of the notice itself is passed over: at short notice nobody is late yet.
 */
export function planChase(dossier: MeetingDossier): PlannedMailing[] {
  return [...ruledChases(dossier), ...orderedChases(dossier)];
}

function ruledChases(dossier: MeetingDossier): PlannedMailing[] {
  return reachableInTime(dossier)
    .filter(owesReply)
    .flatMap((participant) => {
      const notice = noticedAt(dossier, participant);
      if (!notice) return [];
      const earliest = notice.getTime() + DAY;
      return rulesFor(dossier, 'chase')
        .map((rule) => ruledMailing(rule, dossier, participant))
        .filter(({ dueAt, expiresAt }) => dueAt.getTime() >= earliest && dueAt < expiresAt);
    });
}

/** When the participant's notice left or, before it has, is to leave: a rule whose day has passed would say "now". */
function noticedAt(dossier: MeetingDossier, participant: DossierParticipant): Date | undefined {
  const left = mayHaveTold(dossier.history, participant).find(({ kind }) => kind === 'meetings.notice');
  return left?.sendingAt ?? noticeTime(dossier);
}

function orderedChases(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting } = dossier;
  return dossier.chaseOrders.flatMap(({ id, orderedAt }) =>
    owingReply(dossier).map((participant) => ({
      occasion: id,
      recipient: recipientRef(participant),
      revision: meeting.timeRevision,
      dueAt: orderedAt,
      expiresAt: meeting.startsAt,
      priorityAt: meeting.startsAt,
    })),
  );
}
