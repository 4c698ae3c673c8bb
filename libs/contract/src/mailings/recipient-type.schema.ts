import * as z from 'zod';

/**
 * Whose mail it is: a slot that may change hands before the mail leaves (a participant of a meeting, a seat), or a person
 * (a contact, an account).
 */
export const recipientTypes = ['participant', 'seat', 'contact', 'account'] as const;

export const recipientTypeSchema = z.enum(recipientTypes);

export type RecipientType = (typeof recipientTypes)[number];
