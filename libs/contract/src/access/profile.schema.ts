import * as z from 'zod';
import { contactLanguageSchema } from '../language/contact-language.schema';
import { personNameSchema } from '../text/person-name.text';

/** What somebody changes about themselves; what is left out stays. */
export const updateMeSchema = z
  .strictObject({ name: personNameSchema, language: contactLanguageSchema })
  .partial();
export type UpdateMe = z.output<typeof updateMeSchema>;

const passwordSchema = z.string().min(1).max(1000).meta({ 'x-text': 'password' });

/** Another password, and the one that it takes the place of. How long it must be is asked by its own codes. */
export const changePasswordSchema = z.strictObject({ current: passwordSchema, password: passwordSchema });
export type ChangePassword = z.output<typeof changePasswordSchema>;
