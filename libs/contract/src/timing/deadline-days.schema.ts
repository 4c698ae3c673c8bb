import * as z from 'zod';

const daysBefore = z.int().min(0).max(365);

/**
 * How many days before a meeting its last days fall: to reply, to contribute, to send agenda and documents.
 */
export const deadlineDaysSchema = z.strictObject({
  replyByDays: daysBefore,
  contributionsByDays: daysBefore,
  documentsDays: daysBefore,
});

/** See `deadlineDaysSchema`. */
export type DeadlineDays = Readonly<z.output<typeof deadlineDaysSchema>>;
