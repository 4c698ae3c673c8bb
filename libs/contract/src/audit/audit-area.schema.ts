import * as z from 'zod';

/** What a change was about, as the audit log is looked through. */
export const auditAreas = [
  'meetings',
  'action-plan',
  'mailings',
  'contacts',
  'bodies',
  'people',
  'settings',
  'log',
] as const;
export const auditAreaSchema = z.enum(auditAreas);
export type AuditArea = (typeof auditAreas)[number];
