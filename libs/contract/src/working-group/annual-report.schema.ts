import * as z from 'zod';
import { contactLanguageSchema } from '../language/contact-language.schema';

/** The formats in which a report is written; both have the same words. */
export const reportFormats = ['pdf', 'docx'] as const;
export const reportFormatSchema = z.enum(reportFormats);
export type ReportFormat = (typeof reportFormats)[number];

/** Which year a body reports on, and in which language. */
export const orderAnnualReportSchema = z.strictObject({
  year: z.int().min(2000).max(2150),
  language: contactLanguageSchema.default('sv'),
});
export type OrderAnnualReport = z.output<typeof orderAnnualReportSchema>;
