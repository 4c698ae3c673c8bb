import type * as z from 'zod';
import { contactCardView } from '../organisations/contact-card.view';

/** Somebody who can be named, by role; and by name, unless they are told by their function alone. */
export const deputyCandidateView = contactCardView.pick({ id: true, role: true, name: true });
export type DeputyCandidateView = z.output<typeof deputyCandidateView>;
