import { contactView } from './contact.view';
import type * as z from 'zod';

/** Of a contact what those who write to it, or sit beside it, need. */
export const contactCardView = contactView.omit({
  organisationId: true,
  functionOnly: true,
  endedAt: true,
  version: true,
});
export type ContactCard = z.output<typeof contactCardView>;
