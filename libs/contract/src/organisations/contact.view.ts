import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { contactLanguageSchema } from '../language/contact-language.schema';

/** A contact as it is told: a person's official role in an organisation. */
export const contactView = z.strictObject({
  id: idSchema,
  organisationId: idSchema,
  role: z.string(),
  name: z.string().nullable(),
  email: z.string(),
  phone: z.string().nullable(),
  language: contactLanguageSchema,
  version: z.int(),
});
export type ContactView = z.output<typeof contactView>;
