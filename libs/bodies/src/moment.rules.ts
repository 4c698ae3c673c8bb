import {
  addDays,
  type CivilDate,
  civilDateSchema,
  type ClockTime,
  clockTime,
  plannedInstantOf,
} from '@samsyn/contract';
import type { Moment } from './moment.schema';

const midnight: ClockTime = clockTime('00:00');

/** The instant from which something counts: a day counts from its first moment in the zone. */
export function beginningOf(moment: Moment, zone: string): Date {
  const day = dayOf(moment);
  return day ? plannedInstantOf(day, midnight, zone) : new Date(moment);
}

/** The instant at which something ends, itself not included: a last day counts to its end in the zone. */
export function endOf(moment: Moment, zone: string): Date {
  const day = dayOf(moment);
  return day ? plannedInstantOf(addDays(day, 1), midnight, zone) : new Date(moment);
}

function dayOf(moment: Moment): CivilDate | undefined {
  const day = civilDateSchema.safeParse(moment);
  return day.success ? day.data : undefined;
}
