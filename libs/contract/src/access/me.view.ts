import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { contactLanguageSchema } from '../language/contact-language.schema';
import { roleSchema } from '../permissions/role.schema';

/** A person who signs in, as they see themselves. */
export const accountView = z.strictObject({
  id: idSchema,
  email: z.string(),
  name: z.string(),
  /** Of the product's pages and of the mail about the account. */
  language: contactLanguageSchema,
});
export type AccountView = z.output<typeof accountView>;

/** Where an account works, and as what. */
export const membershipView = z.strictObject({
  /** The municipality's, in addresses. */
  slug: z.string(),
  name: z.string(),
  /** IANA name of the zone its clocks are in. */
  timeZone: z.string(),
  /** What its screens are coloured by, as `#rrggbb`; null while it has the product's own. */
  ownColour: z.strictObject({ byDay: z.string(), byNight: z.string() }).nullable(),
  roles: z.array(roleSchema),
  /** The contact whose seats are the account's own there. */
  contactId: idSchema.nullable(),
});
export type MembershipView = z.output<typeof membershipView>;

/** Who is signed in, and where they work, by the municipality's name. */
export const meView = z.strictObject({
  account: accountView,
  memberships: z.array(membershipView),
  /** The product's own time as it answered: what a browser's clock says may be wrong. */
  now: instantSchema,
});
export type MeView = z.output<typeof meView>;
