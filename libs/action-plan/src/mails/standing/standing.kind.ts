import { type CivilDate, civilDate } from '@samsyn/contract';
import type { PlannedMailing } from '@samsyn/mailings';
import { readerAt } from '../dossier/seat-reader.rules';
import { asNumber } from '../dossier/reminder-time.rules';
import { stillPlanned } from '../dossier/still-planned.rules';
import { ofUseUntil, onItsWay } from './of-use.rules';
import { nextQuarter, quarterAfter, quarterlyAt } from './quarter.rules';
import type { StandingDossier } from './standing-dossier';
import type { StandingMailKind } from './standing-mail-kind';
import { standingEmail } from './standing.email';
import { takenOverKind } from './taken-over.kind';

const kind = 'action-plan.standing';

/**
 * Så ligger det till: once a quarter, to who has a seat with open actions, what there is. A seat with none gets none; the next
 * is planned when one has come to an end, and when the seat gets an action, or one of its own ends, goes on or leaves it.
 */
export const standingKind: StandingMailKind = {
  kind,
  plan: planStanding,
  decide: (dossier, _recipient, mailing) =>
    stillPlanned(planStanding, dossier, mailing, readerAt(dossier.seat, dossier.now)),
  email: standingEmail,
};

function planStanding(dossier: StandingDossier): PlannedMailing[] {
  const { calendar, history, now, open, rules, seat } = dossier;
  if (!open.some(({ goal }) => goal !== null)) return [];
  return rules
    .filter((rule) => rule.on && rule.kind === 'standing')
    .flatMap(({ id, offset }) => {
      const waiting = history.find(
        ({ occasion, state, revision }) =>
          occasion === id &&
          onItsWay.has(state) &&
          ofUseUntil(quarterlyAt(quarterIn(revision), offset, calendar), calendar) > now,
      );
      // one that gave way to who was to take the seat over comes back when nobody does
      let quarter = earlier(nextQuarter(now, offset, calendar), waiting && quarterIn(waiting.revision));
      while (isTold(dossier, quarterlyAt(quarter, offset, calendar))) quarter = quarterAfter(quarter);
      const dueAt = quarterlyAt(quarter, offset, calendar);
      if (!readerAt(seat, dueAt)) return [];
      const expiresAt = ofUseUntil(dueAt, calendar);
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

function earlier(one: CivilDate, other: CivilDate | undefined): CivilDate {
  return other !== undefined && other < one ? other : one;
}

/** Whether somebody who takes the seat over is told the same that morning, as seats mostly change hands when quarters do. */
function isTold(dossier: StandingDossier, at: Date): boolean {
  return takenOverKind.plan(dossier).some(({ dueAt }) => dueAt.getTime() === at.getTime());
}

/** The first day of a quarter, from its number such as 20270401. */
function quarterIn(revision: number): CivilDate {
  const text = String(revision);
  return civilDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}
