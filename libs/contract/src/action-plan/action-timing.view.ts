import * as z from 'zod';
import { followingTasks } from '../tasks/task.view';
import { actionTimingRulesSchema } from './action-timing.schema';

/** When a body is reminded of its actions; the defaults until it has chosen. */
export const actionTimingView = z.strictObject({
  rules: actionTimingRulesSchema.readonly(),
  version: z.int(),
});
export type ActionTimingView = z.output<typeof actionTimingView>;

/** The same when it has just been chosen. */
export const chosenActionTimingView = actionTimingView.extend(followingTasks);
export type ChosenActionTimingView = z.output<typeof chosenActionTimingView>;
