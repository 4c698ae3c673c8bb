import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { fileView } from '../files/file.view';
import { actionStatusSchema } from './action-status.schema';
import { actionView, readingView } from './action.view';

/**
 * What was logged about an action, as it was written: author, names and functions are those of then. `onBehalfOf` is the
 * holder for whom somebody else wrote. A status that was said again and did not change is told from itself to itself.
 */
export const actionLogEntryView = z.strictObject({
  id: idSchema,
  loggedAt: instantSchema,
  authorName: z.string().nullable(),
  authorRole: z.string(),
  onBehalfOf: z.string().nullable(),
  seatFunction: z.string(),
  source: z.enum(['app', 'link']),
  text: z.string().nullable(),
  status: z.strictObject({ from: actionStatusSchema, to: actionStatusSchema }).nullable(),
  /** Why it was stopped then. */
  stoppedReason: z.string().nullable(),
  due: z.strictObject({ from: civilDateSchema, to: civilDateSchema }).nullable(),
  handedTo: z.string().nullable(),
  reading: readingView.nullable(),
  /** What was attached to it. */
  file: fileView.nullable(),
  /** The entry that this one corrects. */
  correctsId: idSchema.nullable(),
  /** Whether it is the caller's to correct, as long as they may log about the action. */
  mayCorrect: z.boolean(),
});
export type ActionLogEntryView = z.output<typeof actionLogEntryView>;

/** The same where the entries of several actions stand together: with the action that it is about. */
export const seatLogEntryView = actionLogEntryView.extend({
  action: z.strictObject({ id: idSchema, title: z.string() }),
});
export type SeatLogEntryView = z.output<typeof seatLogEntryView>;

/** What was logged, and the action as it stands with it. */
export const loggedActionView = z.strictObject({ entry: actionLogEntryView, action: actionView });
export type LoggedActionView = z.output<typeof loggedActionView>;
