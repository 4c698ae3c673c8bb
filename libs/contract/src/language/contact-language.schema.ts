import * as z from 'zod';

/** The languages a contact can be written to in. */
export const contactLanguages = ['sv', 'en'] as const;

export const contactLanguageSchema = z.enum(contactLanguages);

export type ContactLanguage = (typeof contactLanguages)[number];
