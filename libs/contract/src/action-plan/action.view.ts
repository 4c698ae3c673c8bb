import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { actionStatusSchema } from './action-status.schema';
import { goalView } from './plan.view';
import { preventionLevelSchema } from './prevention-level.schema';

/** What an indicator was found to be, and when. */
export const readingView = z.strictObject({ id: idSchema, value: z.number(), readOn: civilDateSchema });
export type ReadingView = z.output<typeof readingView>;

/** An action as a list tells it. */
export const listedActionView = z.strictObject({
  id: idSchema,
  planId: idSchema,
  /**
   * As the version words it that holds, or the last one that had it. One that does not hold (`holds`) is of a plan that was:
   * nothing is logged or changed there until the action gets another goal.
   */
  goal: goalView.extend({ holds: z.boolean() }),
  title: z.string(),
  seat: z.strictObject({
    id: idSchema,
    function: z.string(),
    /** Who has the seat, where they are told by name; null of a vacant one. */
    holderName: z.string().nullable(),
    vacant: z.boolean(),
    /** It has been abolished: the action needs another. */
    ended: z.boolean(),
  }),
  preventionLevel: preventionLevelSchema,
  startsOn: civilDateSchema.nullable(),
  dueOn: civilDateSchema,
  status: actionStatusSchema,
  /** How many days it is past its last day, in the municipality’s zone; null when it is not overdue. */
  overdueDays: z.int().nullable(),
  /** It is open and nobody has logged anything for eight weeks. */
  silent: z.boolean(),
  lastLoggedAt: instantSchema.nullable(),
  indicator: z
    .strictObject({
      name: z.string(),
      unit: z.string().nullable(),
      target: z.number().nullable(),
      /** Its readings are whole numbers. */
      wholeNumbers: z.boolean(),
    })
    .nullable(),
  lastReading: readingView.nullable(),
  /** Whether the caller may log about it. */
  mayLog: z.boolean(),
  /** Whether the caller may change it: give it another goal, too, where its own does not hold any more. */
  mayEdit: z.boolean(),
  /** Where the words that were looked for stand, if any were: a piece of text, and from where to where each hit goes in it. */
  hit: z.strictObject({ text: z.string(), marked: z.array(z.tuple([z.int(), z.int()])) }).nullable(),
  version: z.int(),
});
export type ListedActionView = z.output<typeof listedActionView>;

/** An action. */
export const actionView = listedActionView.omit({ hit: true }).extend({
  description: z.string().nullable(),
  stoppedReason: z.string().nullable(),
  result: z.string().nullable(),
  units: z.array(z.strictObject({ id: idSchema, name: z.string() })),
  organisations: z.array(z.strictObject({ id: idSchema, name: z.string() })),
  createdAt: instantSchema,
});
export type ActionView = z.output<typeof actionView>;

/** How many actions there are: open ones, of those the overdue and the silent, and ended ones. */
export const actionCountsView = z.strictObject({
  open: z.int(),
  overdue: z.int(),
  silent: z.int(),
  ended: z.int(),
});
export type ActionCountsView = z.output<typeof actionCountsView>;
