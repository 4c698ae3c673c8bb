import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { contactLanguageSchema } from '../language/contact-language.schema';
import { writtenMailAddressSchema } from '../text/mail-address.text';
import { actsForSomebody, memberWithoutContact, rolesSchema } from './member.schema';

/** Somebody who is invited to work in the municipality. */
export const createInvitationSchema = z
  .strictObject({
    email: writtenMailAddressSchema,
    roles: rolesSchema,
    /** The contact whose seats are to be their own. */
    contactId: idSchema.nullable().default(null),
    /** Of the mail, and of an account that is made. */
    language: contactLanguageSchema.default('sv'),
  })
  .refine(actsForSomebody, memberWithoutContact);
export type CreateInvitation = z.output<typeof createInvitationSchema>;
