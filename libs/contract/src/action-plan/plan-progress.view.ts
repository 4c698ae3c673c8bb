import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { idSchema } from '../entry/id.schema';
import { goalView } from './plan.view';

/** How many actions stood how at the end of a day; what has ended stays counted. */
export const actionsOnDay = z.strictObject({
  planned: z.int(),
  ongoing: z.int(),
  done: z.int(),
  stopped: z.int(),
});
export type ActionsOnDay = z.output<typeof actionsOnDay>;

/** What an action's indicator was found to be, day by day. */
export const indicatorProgress = z.strictObject({
  actionId: idSchema,
  title: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  target: z.number().nullable(),
  readings: z.array(z.strictObject({ readOn: civilDateSchema, value: z.number() })),
});
export type IndicatorProgress = z.output<typeof indicatorProgress>;

/** How a goal has been worked for: as many counts as the plan's progress has days, and the indicators that have been read. */
export const goalProgress = goalView.extend({
  counts: z.array(actionsOnDay),
  indicators: z.array(indicatorProgress),
});
export type GoalProgress = z.output<typeof goalProgress>;

/** A year of a plan: the ends of eleven months and today, and how each goal that holds stood then. */
export const planProgressView = z.strictObject({
  days: z.array(civilDateSchema),
  goals: z.array(goalProgress),
});
export type PlanProgressView = z.output<typeof planProgressView>;
