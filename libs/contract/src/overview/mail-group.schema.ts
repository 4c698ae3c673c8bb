import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { pageQueryShape } from '../entry/page.schema';
import { mailingStateSchema } from '../mailings/mailing-state.schema';
import { lineSchema } from '../text/line.text';

/**
 * Which mails are shown: those that are to leave within 90 days, those that have left or will not leave, or those that need
 * somebody because they did not arrive. Those to come about one subject are shown however far ahead they are.
 */
export const mailShows = ['coming', 'past', 'troubled'] as const;
export type MailShow = (typeof mailShows)[number];

/** A page of the ledger as people read it. `who` is looked for in the recipient's name, role, organisation and address. */
export const listMailGroupsSchema = z.strictObject({
  ...pageQueryShape('instant', 'uuid', 'text', 'text'),
  show: z.enum(mailShows),
  state: mailingStateSchema.optional(),
  bodyId: idSchema.optional(),
  subjectId: idSchema.optional(),
  contactId: idSchema.optional(),
  who: lineSchema(200).optional(),
});
export type ListMailGroups = z.output<typeof listMailGroupsSchema>;
