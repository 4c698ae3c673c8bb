import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { taskKindNameSchema } from './task-kind-name.schema';
import { taskStateSchema } from './task-state.schema';

/** Long work, how far it has come, and how it ended. */
export const taskView = z.strictObject({
  id: idSchema,
  kind: taskKindNameSchema,
  /** What it is about, such as the body whose timing rules were changed. */
  subject: z.strictObject({ type: z.string(), id: idSchema }),
  state: taskStateSchema,
  /** How many things, such as meetings, it has to do. */
  total: z.int(),
  /** How many of them it has dealt with, the failed ones too. */
  done: z.int(),
  failed: z.int(),
  /** Why the last that failed did. */
  failure: z.enum(['task.item-failed']).nullable(),
  startedAt: instantSchema.nullable(),
  finishedAt: instantSchema.nullable(),
});
export type TaskView = z.output<typeof taskView>;

/** Long work of the present, the newest about each thing, in the order in which it was begun. */
export const presentTasksView = z.strictObject({ items: z.array(taskView) });

/**
 * What the answer to a write says of long work that follows from it: the ids to ask `tasks.get` about. The write itself
 * has been made; with none, everything has.
 */
export const followingTasks = { tasks: z.array(idSchema) } as const;
