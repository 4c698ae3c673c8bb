import { Temporal } from 'temporal-polyfill';
import { civilDate } from '../civil-date/civil-date.rules';
import type { CivilDate } from '../civil-date/civil-date.schema';
import type { PlanKind } from './plan-kind.schema';
import type { PlanVersionView, RevisionClockView } from './plan.view';

/** Act 2023:196, section 6: what is decided is followed up at least every second year. */
export const REVISION_DUE_MONTHS = 24;
/** Half a year before, while there is time to work on the next version and have it decided. */
export const REVISION_NEAR_MONTHS = 18;

/** When a version was adopted, by the day where it is known; a draft has not been. */
export type Adoption = Pick<PlanVersionView, 'adoptedYear' | 'adoptedOn'>;

/**
 * The law's clock of a plan on a day in the municipality's zone: near from 18 months after adoption, overdue from 24. Null for
 * the plan against extremism, which the act says nothing of, and while nothing has been adopted.
 *
 * Of a year alone it counts from 1 January: a clock that warns months early costs a look, one that warns late costs a breach.
 */
export function revisionClock(
  kind: PlanKind,
  adoption: Adoption | null,
  today: CivilDate,
): RevisionClockView | null {
  if (kind !== 'crime-prevention' || !adoption?.adoptedYear) return null;
  const countsFrom = adoption.adoptedOn ?? civilDate(`${adoption.adoptedYear}-01-01`);
  const dueOn = addMonths(countsFrom, REVISION_DUE_MONTHS);
  const isNear = today >= addMonths(countsFrom, REVISION_NEAR_MONTHS);
  return { state: today >= dueOn ? 'overdue' : isNear ? 'near' : 'calm', countsFrom, dueOn };
}

/** As many months later; the last day of a month that has not that many. */
function addMonths(date: CivilDate, months: number): CivilDate {
  return civilDate(Temporal.PlainDate.from(date).add({ months }).toString());
}
