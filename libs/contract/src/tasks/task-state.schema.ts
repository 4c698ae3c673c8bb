import * as z from 'zod';

/**
 * Where long work stands. `waiting` has not begun; `done` has done everything; `failed` has done what it could, and its
 * failure says why not all; `superseded` has left the rest to a newer task about the same.
 */
export const taskStates = ['waiting', 'running', 'done', 'failed', 'superseded'] as const;
export const taskStateSchema = z.enum(taskStates);
export type TaskState = (typeof taskStates)[number];
