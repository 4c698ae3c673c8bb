import * as z from 'zod';

/**
 * How a reply reached us: by the personal link, or registered on someone's behalf from a call, a mail, a
 * talk.
 */
export const replySources = ['link', 'phone', 'email', 'in-person'] as const;

export const replySourceSchema = z.enum(replySources);

export type ReplySource = (typeof replySources)[number];
