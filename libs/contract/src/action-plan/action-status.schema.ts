import * as z from 'zod';

/** planned = planerad, ongoing = pågår, done = genomförd, stopped = avbruten (with a reason). */
export const actionStatuses = ['planned', 'ongoing', 'done', 'stopped'] as const;
export const actionStatusSchema = z.enum(actionStatuses);
export type ActionStatus = (typeof actionStatuses)[number];

/** What is still to be done about: only these can be overdue or silent. */
export const openStatuses = ['planned', 'ongoing'] as const satisfies readonly ActionStatus[];
