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
  /** Its name is told on its own card alone: everywhere else it is called by its role, and `name` is null. */
  functionOnly: z.boolean(),
  endedAt: instantSchema.nullable(),
  version: z.int(),
});
export type ContactView = z.output<typeof contactView>;

/** A contact that may be another one of the same, and why: the same address, or the same name in the same organisation. */
export const alikeContactView = z.strictObject({
  ...contactView.pick({ id: true, organisationId: true, role: true, name: true, email: true }).shape,
  organisation: z.string(),
  why: z.enum(['address', 'name']),
});
export type AlikeContactView = z.output<typeof alikeContactView>;

/** A contact that has just been changed, or has ended. */
export const changedContactView = contactView.extend(followingTasks);
export type ChangedContactView = z.output<typeof changedContactView>;
