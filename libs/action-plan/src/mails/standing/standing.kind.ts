import {
  addDays,
  type CivilDate,
  civilDate,
  civilDateOf,
  type DayCalendar,
  plannedInstantOf,
} from '@samsyn/contract';
import type { MailKind, PlannedMailing } from '@samsyn/mailings';
import { type SeatReader, readerAt } from '../dossier/seat-reader.rules';
import { asNumber } from '../dossier/reminder-time.rules';
import { stillPlanned } from '../dossier/still-planned.rules';
import { nextQuarter, quarterlyAt } from './quarter.rules';
import type { StandingDossier } from './standing-dossier';

const kind = 'action-plan.standing';
/** How many days it is of use: after that the next is not far. */
const OF_USE_FOR = 28;

const onItsWay: ReadonlySet<string> = new Set(['pending', 'sending', 'unknown']);

/**
 * Så ligger det till: once a quarter, to who has a seat with open actions, what there is. A seat with none gets none; the next
 * is planned when one has come to an end, and when the seat gets an action, or one of its own ends, goes on or leaves it.
 */
export const standingKind: MailKind<StandingDossier, undefined, SeatReader> = {
  kind,
  plan: planStanding,
  decide: (dossier, _recipient, mailing) =>
    stillPlanned(planStanding, dossier, mailing, readerAt(dossier.seat, dossier.now)),
};

function planStanding({ calendar, history, now, open, rules, seat }: StandingDossier): PlannedMailing[] {
  if (!open.some(({ goal }) => goal !== null)) return [];
  return rules
    .filter((rule) => rule.on && rule.kind === 'standing')
    .flatMap(({ id, offset }) => {
      const waiting = history.find(
        ({ occasion, state, revision }) =>
          occasion === id &&
          onItsWay.has(state) &&
          expiryOf(quarterlyAt(quarterIn(revision), offset, calendar), calendar) > now,
      );
      const quarter = waiting ? quarterIn(waiting.revision) : nextQuarter(now, offset, calendar);
      const dueAt = quarterlyAt(quarter, offset, calendar);
      if (!readerAt(seat, dueAt)) return [];
      const expiresAt = expiryOf(dueAt, calendar);
      return {
        occasion: id,
        recipient: { type: 'seat', id: seat.id },
        revision: asNumber(quarter),
        dueAt,
        expiresAt,
        // after whatever else is due that morning
        priorityAt: expiresAt,
      };
    });
}

function expiryOf(dueAt: Date, { usualTime, zone }: DayCalendar): Date {
  return plannedInstantOf(addDays(civilDateOf(dueAt, zone), OF_USE_FOR), usualTime, zone);
}

/** The first day of a quarter, from its number such as 20270401. */
function quarterIn(revision: number): CivilDate {
  const text = String(revision);
  return civilDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}
