import * as z from 'zod';
import { acceptedDateSchema } from '../civil-date/accepted-date.schema';
import { pageQueryShape } from '../entry/page.schema';
import { lineSchema } from '../text/line.text';
import { auditAreaSchema } from './audit-area.schema';

/**
 * A page of the audit log. `who` is looked for in the names of those who did it, `what` is what it was about, and `from` and
 * `until` are days in the municipality's zone, both included.
 */
export const listAuditLogSchema = z.strictObject({
  ...pageQueryShape('integer'),
  who: lineSchema(200).optional(),
  what: auditAreaSchema.optional(),
  from: acceptedDateSchema.optional(),
  until: acceptedDateSchema.optional(),
});
export type ListAuditLog = z.output<typeof listAuditLogSchema>;
