import { leaveAfter } from '@samsyn/contract';
import type { PlannedMailing } from '@samsyn/mailings';
import { asNumber } from '../dossier/reminder-time.rules';
import { readerAt, type SeatReader } from '../dossier/seat-reader.rules';
import { stillPlanned } from '../dossier/still-planned.rules';
import { ofUseUntil, onItsWay } from './of-use.rules';
import type { StandingDossier } from './standing-dossier';
import type { StandingMailKind } from './standing-mail-kind';
import { takenOverEmail } from './taken-over.email';
import { nextMorning, takenOver } from './taken-over.rules';

/**
 * Det här tar du över: once, to who comes to answer for a seat that has open actions already, or stands in for it, what there is.
 * Of what has left before they get nothing else, be an action ever so overdue, and no link.
 */
export const takenOverKind: StandingMailKind = {
  kind: 'action-plan.taken-over',
  plan: planTakenOver,
  decide: (dossier, _recipient, mailing) =>
    stillPlanned(planTakenOver, dossier, mailing, readerOf(dossier, mailing.occasion)),
  email: takenOverEmail,
};

/**
 * Whose it is told by the occasion, so that who has it in the end is told also when somebody else has been. What is recorded after the
 * day, or is open again, is told the next morning, never at once: it may be night.
 */
function planTakenOver({ calendar, history, now, open, rules, seat }: StandingDossier): PlannedMailing[] {
  if (!rules.some((rule) => rule.on && rule.kind === 'standing')) return [];
  return takenOver(seat, calendar)
    .filter(({ at, toldAt }) => wasOpen(open, at) && ofUseUntil(toldAt, calendar) > now)
    .flatMap(({ contactId, day, toldAt }) => {
      const revision = asNumber(day);
      const known = history.find((mail) => mail.occasion === contactId && mail.revision === revision);
      if (known && known.state !== 'superseded' && !onItsWay.has(known.state)) return [];
      const waiting = known && onItsWay.has(known.state) ? known.dueAt : undefined;
      const dueAt =
        toldAt > now ? toldAt : waiting ? leaveAfter(waiting, calendar) : nextMorning(now, calendar);
      const expiresAt = ofUseUntil(dueAt, calendar);
      const recipient = { type: 'seat' as const, id: seat.id };
      // after whatever else is due that morning
      return { occasion: contactId, recipient, revision, dueAt, expiresAt, priorityAt: expiresAt };
    });
}

function wasOpen(open: StandingDossier['open'], at: Date): boolean {
  return open.some(({ goal, createdAt }) => goal !== null && createdAt < at);
}

/** Nobody, when the seat is somebody else's by now, who is told by a mail of their own. */
function readerOf({ seat, now }: StandingDossier, contactId: string): SeatReader | undefined {
  const reader = readerAt(seat, now);
  return reader?.contact.id === contactId ? reader : undefined;
}
