import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { contactLanguageSchema } from '../language/contact-language.schema';
import { versionSchema } from '../entry/version.schema';
import { functionNameSchema } from '../text/line.text';
import { personNameSchema } from '../text/person-name.text';
import { writtenMailAddressSchema } from '../text/mail-address.text';
import { phoneNumberSchema } from './phone-number.rules';

const fields = {
  role: functionNameSchema,
  name: personNameSchema.nullable(),
  email: writtenMailAddressSchema,
  phone: phoneNumberSchema.nullable(),
  language: contactLanguageSchema,
  functionOnly: z.boolean(),
};

/** A new contact: a role with an address; a name and a phone number if there are any. */
export const createContactSchema = z.strictObject({
  ...fields,
  name: fields.name.default(null),
  phone: fields.phone.default(null),
  language: fields.language.default('sv'),
  functionOnly: fields.functionOnly.default(false),
});
export type CreateContact = z.output<typeof createContactSchema>;

/**
 * What changes about a contact; what is left out stays, null removes. `ended` is for whoever has left: their seats are vacant
 * from now on, and what they had is kept. `version` is the one the change is based on.
 */
export const updateContactSchema = z
  .strictObject(fields)
  .partial()
  .extend({ ended: z.literal(true).optional(), version: versionSchema });
export type UpdateContact = z.output<typeof updateContactSchema>;

/** What a contact is, or is about to be: those alike are looked for, but for the one with the id `except`. */
export const listAlikeContactsSchema = z.strictObject({
  organisationId: idSchema,
  email: writtenMailAddressSchema.optional(),
  name: personNameSchema.optional(),
  except: idSchema.optional(),
});
export type ListAlikeContacts = z.output<typeof listAlikeContactsSchema>;
