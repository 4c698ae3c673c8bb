import { civilDateOf } from '@samsyn/contract';
import type { PlannedMailing } from '@samsyn/mailings';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { noticeTime } from '../dossier/notice-time.rules';
import { reachableInTime, recipientRef, ruledMailing, rulesFor } from '../dossier/reachable.rules';
import { mayHaveTold } from '../dossier/told.rules';
import { awaited, isTentative, owingReply } from '../dossier/who-reads.rules';
import { askedAnewAt } from '../asked/asked-plan.rules';

const DAY = 86_400_000;

/**
 * Chases go only to those whose answer is waited for, by the body's rules and for each order by hand. A rule that would
 * chase within a day of when they were asked is passed over: at short notice nobody is late yet. Who has said that they do
 * not know yet is left in peace until the last day has passed.
 */
export function planChase(dossier: MeetingDossier): PlannedMailing[] {
  return [...ruledChases(dossier), ...orderedChases(dossier)];
}

function ruledChases(dossier: MeetingDossier): PlannedMailing[] {
  return reachableInTime(dossier)
    .filter(isOwing)
    .flatMap((participant) => {
      const asked = askedAt(dossier, participant);
      if (!asked) return [];
      const earliest = asked.getTime() + DAY;
      return rulesFor(dossier, 'chase')
        .map((rule) => ruledMailing(rule, dossier, participant))
        .filter(({ dueAt, expiresAt }) => dueAt.getTime() >= earliest && dueAt < expiresAt)
        .filter(({ dueAt }) => mayBeChased(dossier, participant, dueAt));
    });
}

function isOwing({ coming, substituteFor }: DossierParticipant): boolean {
  return coming.awaits !== null && substituteFor === null;
}

/** Whether a participant whose answer is waited for may be reminded of it at an instant. */
export function mayBeChased({ meeting }: MeetingDossier, participant: DossierParticipant, at: Date): boolean {
  return !isTentative(participant) || civilDateOf(at, meeting.timeZone) > meeting.replyBy;
}

/** When the one whose answer is waited for was asked or, before that, is to be: a rule whose day has passed would say "now". */
function askedAt(dossier: MeetingDossier, participant: DossierParticipant): Date | undefined {
  const noticed = mayHaveTold(dossier.history, participant).find(({ kind }) => kind === 'meetings.notice');
  const first = noticed?.sendingAt ?? noticeTime(dossier);
  const anew = askedAnewAt(participant);
  return first && anew && anew > first ? anew : first;
}

function orderedChases(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting } = dossier;
  return dossier.chaseOrders.flatMap(({ id, orderedAt }) =>
    owingReply(dossier)
      .filter((participant) => awaited(participant) && mayBeChased(dossier, participant, orderedAt))
      .map((participant) => ({
        occasion: id,
        recipient: recipientRef(participant),
        revision: meeting.timeRevision,
        dueAt: orderedAt,
        expiresAt: meeting.startsAt,
        priorityAt: meeting.startsAt,
      })),
  );
}
