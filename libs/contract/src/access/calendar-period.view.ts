import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { yearDaySchema } from '../civil-date/year-day.schema';
import { idSchema } from '../entry/id.schema';
import { followingTasks } from '../tasks/task.view';
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

/** A period that has just been added or changed. */
export const changedCalendarPeriodView = calendarPeriodView.extend(followingTasks);
export type ChangedCalendarPeriodView = z.output<typeof changedCalendarPeriodView>;

/** What is told of a period that has just been removed: only what follows from it. */
export const removedCalendarPeriodView = z.strictObject(followingTasks);
export type RemovedCalendarPeriodView = z.output<typeof removedCalendarPeriodView>;
