import * as z from 'zod';
import { capacitySchema } from '../bodies/capacity.schema';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { contactView } from '../organisations/contact.view';
import { organisationView } from '../organisations/organisation.view';

/** How mail to a contact has gone in the last half-year, and when it last arrived and failed. */
const deliveryView = z.strictObject({
  sent: z.int(),
  failed: z.int(),
  lastSentAt: instantSchema.nullable(),
  lastFailedAt: instantSchema.nullable(),
  /** The last that is known is that an address or a mailbox was wrong. */
  addressFails: z.boolean(),
});
export type DeliveryView = z.output<typeof deliveryView>;

/** A contact as the directory tells it: by its role where its name is told on its own card alone. */
export const listedContactView = z.strictObject({
  ...contactView.omit({ organisationId: true, endedAt: true, version: true, language: true }).shape,
  /** The seats that it has now. */
  seats: z.array(
    z.strictObject({
      id: idSchema,
      bodyId: idSchema,
      body: z.string(),
      function: z.string(),
      as: capacitySchema,
    }),
  ),
  delivery: deliveryView,
});
export type ListedContactView = z.output<typeof listedContactView>;

/** An organisation with whom to reach there. */
export const listedOrganisationView = z.strictObject({
  ...organisationView.omit({ version: true }).shape,
  contacts: z.array(listedContactView),
});
export type ListedOrganisationView = z.output<typeof listedOrganisationView>;
