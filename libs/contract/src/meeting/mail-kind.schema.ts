import * as z from 'zod';

/**
 * The kinds of mail a meeting leads to: notice (kallelse), moved, cancelled, chase, agenda and documents,
 * reminder.
 */
export const mailKinds = ['notice', 'moved', 'cancelled', 'chase', 'documents', 'reminder'] as const;

export const mailKindSchema = z.enum(mailKinds);

export type MailKind = (typeof mailKinds)[number];
