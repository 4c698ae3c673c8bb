import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { mailKindNameSchema } from './mail-kind-name.schema';

/** Mails of one kind that are due at one instant, and how many people they are for. */
const expectedMailsView = z.strictObject({
  kind: mailKindNameSchema,
  at: instantSchema,
  people: z.int(),
});

/** What a write does to the mail that is planned; soonest first in each list. */
export const mailOutlookView = z.strictObject({
  /** When this was looked at. What is due by then leaves at once. */
  now: instantSchema,
  /**
   * What the write makes leave within the hour: to how many people, from when. Whoever is told several things gets one mail.
   */
  soon: z.strictObject({ people: z.int(), at: instantSchema }).nullable(),
  /** The write answers `confirmation.needed` until it is asked for with `confirmed: true`. */
  needsConfirmation: z.boolean(),
  /** What is planned that was not. */
  planned: z.array(expectedMailsView),
  /** What is planned for another time than before. */
  retimed: z.array(expectedMailsView.extend({ before: instantSchema })),
  /** What was planned and falls away. */
  withdrawn: z.array(expectedMailsView),
});
export type MailOutlookView = z.output<typeof mailOutlookView>;
