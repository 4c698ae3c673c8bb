import * as z from 'zod';

/**
 * Whose mail it is: a slot that may change hands before the mail leaves (a participant of a meeting, a seat), or a person
 * (a contact, an account), or somebody who is known by an invitation alone.
 */
export const recipientTypes = [
  'participant',
  'seat',
  'contact',
  'account',
  'invitation',
  'colleague',
] as const;

export const recipientTypeSchema = z.enum(recipientTypes);

export type RecipientType = (typeof recipientTypes)[number];
