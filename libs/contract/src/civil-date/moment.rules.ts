import { addDays } from './civil-date.rules';
import { type CivilDate, civilDateSchema } from './civil-date.schema';
import { clockTime } from './clock-time.rules';
import type { ClockTime } from './clock-time.schema';
import type { Moment } from './moment.schema';
import { plannedInstantOf } from './zoned-time.rules';

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
