import * as z from 'zod';
import { acceptedDateSchema } from '../civil-date/accepted-date.schema';
import { idSchema } from '../entry/id.schema';
import { pageQueryShape } from '../entry/page.schema';
import { versionSchema } from '../entry/version.schema';
import { paragraphsSchema } from '../text/paragraphs.text';
import { personNameSchema } from '../text/person-name.text';
import { amountSchema } from './action.schema';
import { actionStatusSchema } from './action-status.schema';

/** What an indicator was found to be on a day; today when left out. */
export const readingSchema = z.strictObject({ value: amountSchema, readOn: acceptedDateSchema.optional() });
export type Reading = z.output<typeof readingSchema>;

const entry = {
  text: paragraphsSchema(10_000).optional(),
  status: actionStatusSchema.optional(),
  /** Why it is stopped. */
  stoppedReason: paragraphsSchema(1000).optional(),
  dueOn: acceptedDateSchema.optional(),
  reading: readingSchema.optional(),
};

const saysSomething = (logged: Record<keyof typeof entry, unknown>) =>
  [logged.text, logged.status, logged.dueOn, logged.reading].some((each) => each !== undefined);
const reasonWhenStopped = (logged: { status?: string; stoppedReason?: string | undefined }) =>
  (logged.status === 'stopped') === (logged.stoppedReason !== undefined);

/** What somebody logs about an action: a line, a new status or last day, a reading, or several of them at once. */
export const logActionSchema = z
  .strictObject({
    version: versionSchema,
    ...entry,
    /** The entry that this one corrects; that one stays as it was written. */
    correctsId: idSchema.optional(),
    /** Who wrote it, when an assistant writes for whoever is signed in. */
    writtenBy: personNameSchema.optional(),
  })
  .refine((logged) => saysSomething(logged as never), { error: 'action.nothing-logged', path: ['text'] })
  .refine((logged) => reasonWhenStopped(logged as never), {
    error: 'action.stopped-without-reason',
    path: ['stoppedReason'],
  });
export type LogAction = z.output<typeof logActionSchema>;

/** A page of what was logged, the latest first. */
export const listActionLogSchema = z.strictObject(pageQueryShape('integer'));

/** A reading of an action's indicator, logged with a line if there is one. */
export const createReadingSchema = readingSchema.extend({
  version: versionSchema,
  text: paragraphsSchema(10_000).optional(),
  writtenBy: personNameSchema.optional(),
});
export type CreateReading = z.output<typeof createReadingSchema>;

/** A page of an action's readings, by day. */
export const listReadingsSchema = z.strictObject(pageQueryShape('date'));
