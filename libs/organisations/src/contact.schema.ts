import { contactLanguageSchema, functionNameSchema, personNameSchema, versionSchema } from '@samsyn/contract';
import { mailAddressSchema } from '@samsyn/platform';
import { z } from 'zod';
import { phoneNumberSchema } from './phone-number.rules';

const role = functionNameSchema;
const name = personNameSchema.nullable();
const email = z.string().trim().pipe(mailAddressSchema);
const phone = phoneNumberSchema.nullable();

/** A new contact: a role with an address; a name and a phone number if there are any. */
export const createContactSchema = z.strictObject({
  role,
  name: name.default(null),
  email,
  phone: phone.default(null),
  language: contactLanguageSchema.default('sv'),
});

export type CreateContact = z.output<typeof createContactSchema>;

/** What changes about a contact; what is left out stays, null removes. `version` is the one the change is based on. */
export const updateContactSchema = z.strictObject({
  role: role.optional(),
  name: name.optional(),
  email: email.optional(),
  phone: phone.optional(),
  language: contactLanguageSchema.optional(),
  version: versionSchema,
});

export type UpdateContact = z.output<typeof updateContactSchema>;
