import { addWorkingDays, beginningOf, civilDateOf } from '@samsyn/contract';
import type { PlannedMailing } from '@samsyn/mailings';
import type { DossierParticipant, MeetingDossier } from '../dossier/meeting-dossier';
import { noticeTime } from '../dossier/notice-time.rules';
import { reachableInTime, recipientRef, ruledMailing, rulesFor } from '../dossier/reachable.rules';
import { offeredTo } from '../dossier/told.rules';
import { awaited, isTentative, owingReply } from '../dossier/who-reads.rules';
import { askedAnewAt } from '../asked/asked-plan.rules';

/** Nobody is late before they have had this many working days to answer. */
const WORKING_DAYS_TO_ANSWER = 3;

/**
 * Chases go only to those whose answer is waited for, by the body's rules and for each order by hand. A rule chases at the
 * earliest three working days after who is chased was asked, and never on the meeting's own day: where there is no time for
 * that, no mail does, and the coordinator is told to call. Who has said that they do not know yet is left in peace until the
 * last day has passed.
 */
export function planChase(dossier: MeetingDossier): PlannedMailing[] {
  return [...ruledChases(dossier), ...orderedChases(dossier)];
}

function ruledChases(dossier: MeetingDossier): PlannedMailing[] {
  const { meeting, calendar } = dossier;
  const meetingDay = beginningOf(civilDateOf(meeting.startsAt, meeting.timeZone), meeting.timeZone);
  return reachableInTime(dossier)
    .filter(isOwing)
    .flatMap((participant) => {
      const asked = askedAt(dossier, participant);
      if (!asked) return [];
      const askedOn = civilDateOf(asked, meeting.timeZone);
      const earliest = addWorkingDays(askedOn, WORKING_DAYS_TO_ANSWER, calendar);
      return rulesFor(dossier, 'chase')
        .map((rule) => ruledMailing(rule, dossier, participant))
        .map((chase) => (chase.expiresAt > meetingDay ? { ...chase, expiresAt: meetingDay } : chase))
        .filter(({ dueAt }) => civilDateOf(dueAt, meeting.timeZone) >= earliest)
        .filter(({ dueAt, expiresAt }) => dueAt < expiresAt)
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

/**
 * When the one whose answer is waited for was asked for the meeting's present time or, before that, is to be: a rule whose day
 * has passed would say "now", and so does a move that is about to be told. Who cannot be reached counts as asked when that was
 * tried, so that their silence climbs to the deputy like anybody's.
 */
function askedAt(dossier: MeetingDossier, participant: DossierParticipant): Date | undefined {
  const { meeting, history, now } = dossier;
  const offered = offeredTo(history, participant);
  const startsAt = meeting.startsAt.toISOString();
  const asking = offered.filter(
    (mail) => mail.revision >= meeting.timeRevision || mail.told?.startsAt === startsAt,
  );
  const asked = asking.find(({ state }) => state !== 'failed') ?? asking[0];
  const first = offered.length > 0 ? (asked?.sendingAt ?? now) : noticeTime(dossier);
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
