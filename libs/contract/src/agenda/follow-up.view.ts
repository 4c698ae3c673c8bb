import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { idSchema } from '../entry/id.schema';

/**
 * What an agenda fills itself with: of each goal the actions that wait for somebody, as of now. `overdueDays` is null of one that
 * is not overdue, and `silentWeeks` then says for how long nobody has written about it.
 */
export const goalFollowUpView = z.strictObject({
  plan: z.string(),
  position: z.int(),
  wording: z.string(),
  actions: z.array(
    z.strictObject({
      id: idSchema,
      title: z.string(),
      function: z.string(),
      organisation: z.string(),
      dueOn: civilDateSchema,
      overdueDays: z.int().nullable(),
      silentWeeks: z.int().nullable(),
    }),
  ),
});
export type GoalFollowUpView = z.output<typeof goalFollowUpView>;
