import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { yearDaySchema } from '../civil-date/year-day.schema';
import { idSchema } from '../entry/id.schema';
import { calendarPeriodKindSchema } from './calendar-period.schema';

/** A period in a municipality's calendar, as it is told. */
export const calendarPeriodView = z.strictObject({
  id: idSchema,
  kind: calendarPeriodKindSchema,
  name: z.string(),
  when: z.discriminatedUnion('recurs', [
    z.strictObject({ recurs: z.literal('once'), from: civilDateSchema, to: civilDateSchema }),
    z.strictObject({ recurs: z.literal('yearly'), from: yearDaySchema, to: yearDaySchema }),
  ]),
  version: z.int(),
});
export type CalendarPeriodView = z.output<typeof calendarPeriodView>;
