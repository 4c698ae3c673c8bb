import * as z from 'zod';
import { acceptedInstantSchema } from '../civil-date/accepted-date.schema';
import { pageQueryShape } from '../entry/page.schema';
import { versionSchema } from '../entry/version.schema';
import { mailKindNameSchema } from './mail-kind-name.schema';
import { mailingStateSchema } from './mailing-state.schema';

const subject = z
  .string()
  .max(100)
  .regex(/^[a-z]+(?:[.-][a-z]+)*:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, {
    error: 'a subject is `type:id`, such as `meeting:` and the id of one',
  })
  .meta({ 'x-text': 'code' });

/** A page of the ledger; with `forecast` what is pending is told with its recipient and subject as of now. `from` and `to` are instants and bound when a mail is due; `to` is not included. */
export const listMailingsSchema = z.strictObject({
  ...pageQueryShape('instant', 'uuid'),
  subject: subject.optional(),
  state: mailingStateSchema.optional(),
  kind: mailKindNameSchema.optional(),
  from: acceptedInstantSchema.optional(),
  to: acceptedInstantSchema.optional(),
  forecast: z.literal('true').optional(),
});
export type ListMailings = z.output<typeof listMailingsSchema>;

const version = versionSchema;

/**
 * What a person may do with one mail: set when it is due, send it now, stop it, or retry one that failed. One that failed or
 * came too late is stopped too, when nothing more is to be done about it.
 */
export const updateMailingSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('set-due'), version, dueAt: acceptedInstantSchema }),
  z.strictObject({ action: z.literal('send'), version }),
  z.strictObject({ action: z.literal('stop'), version }),
  z.strictObject({ action: z.literal('retry'), version }),
]);
export type UpdateMailing = z.output<typeof updateMailingSchema>;

/** What can be done with a mail, as {@link updateMailingSchema} calls it. */
export const mailActions = [
  'set-due',
  'send',
  'stop',
  'retry',
] as const satisfies readonly UpdateMailing['action'][];
export const mailActionSchema = z.enum(mailActions);
export type MailAction = (typeof mailActions)[number];
