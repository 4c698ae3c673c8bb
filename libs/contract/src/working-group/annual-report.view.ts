import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { contactLanguageSchema } from '../language/contact-language.schema';
import { reportFormatSchema } from './annual-report.schema';

/** Whether a report is being written, can be fetched, or could not be written. */
export const reportStates = ['waiting', 'done', 'failed'] as const;
export type ReportState = (typeof reportStates)[number];

/**
 * Why a report could not be written: there is more in it than a document may hold, the municipality's room for files is full, or
 * something failed that whoever runs the program finds in its log.
 */
export const reportFailures = ['too-large', 'no-room', 'unwritable'] as const;
export type ReportFailure = (typeof reportFailures)[number];

/** A year's report to the board: a snapshot, which later changes leave as it is. */
export const annualReportView = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  year: z.int(),
  language: contactLanguageSchema,
  state: z.enum(reportStates),
  failure: z.enum(reportFailures).nullable(),
  /** The long work that writes it; `tasks.get` tells how far it has come. */
  taskId: idSchema,
  orderedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  /** None until it is done; sizes are in bytes. */
  files: z.array(z.strictObject({ format: reportFormatSchema, name: z.string(), size: z.int() })),
});
export type AnnualReportView = z.output<typeof annualReportView>;
