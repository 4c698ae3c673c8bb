import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { contactLanguageSchema } from '../language/contact-language.schema';
import { followingTasks } from '../tasks/task.view';

/** A contact as it is told: a person's official role in an organisation. */
export const contactView = z.strictObject({
  id: idSchema,
  organisationId: idSchema,
  role: z.string(),
  name: z.string().nullable(),
  email: z.string(),
  phone: z.string().nullable(),
  language: contactLanguageSchema,
  endedAt: instantSchema.nullable(),
  version: z.int(),
});
export type ContactView = z.output<typeof contactView>;

/** A contact that has just been changed, or has ended. */
export const changedContactView = contactView.extend(followingTasks);
export type ChangedContactView = z.output<typeof changedContactView>;
