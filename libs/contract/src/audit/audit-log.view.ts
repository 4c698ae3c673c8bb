import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';
import { roleSchema } from '../permissions/role.schema';

/** Who did it: somebody signed in, whoever has a personal link, or whoever keeps the program running. */
export const auditActors = ['account', 'link', 'operations'] as const;

/** What a change is looked at as, and whether it has a page. */
export const auditThings = [
  'meeting',
  'organisation',
  'contact',
  'body',
  'seat',
  'invitation',
  'account',
  'calendar-period',
  'municipality',
  'mailing',
  'plan',
  'first-line-unit',
  'action',
] as const;

/** What is kept of a change beside who, when and what: codes, numbers and instants. */
const auditDetailView = z.strictObject({
  /** Names of what was changed, such as `place`. */
  fields: z.array(z.string()),
  /** When the meeting was, or the mail was to leave, and since. */
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
  roles: z.array(roleSchema),
  /** What was answered, as a reply's code. */
  answer: z.string().nullable(),
  /** How many people, items, meetings or absences. */
  count: z.int().nullable(),
  /** `2027-1`, or the year that was planned. */
  time: z.string().nullable(),
  /** Of a mail, its kind; of an appointment, in which capacity. */
  kind: z.string().nullable(),
});

/** One change as the audit log tells it: nothing of it is kept but ids and codes, names are those of today. */
export const auditEntryView = z.strictObject({
  /** Its number in the municipality, without gaps. */
  seq: z.int(),
  at: instantSchema,
  /** See `auditActions`; a name of an earlier version may be kept that this one does not know. */
  action: z.string(),
  by: z.strictObject({
    as: z.enum(auditActors),
    accountId: idSchema.nullable(),
    /** Null of what nobody has a name for any more. */
    name: z.string().nullable(),
  }),
  about: z.strictObject({
    type: z.enum(auditThings),
    id: idSchema,
    /** Null of what is gone, or had no name. */
    name: z.string().nullable(),
    /** Of a contact: where it is looked at. */
    organisationId: idSchema.nullable(),
  }),
  /** Whom it concerned besides: who was appointed, whose reply it was, who was to get the mail. */
  whom: z.string().nullable(),
  detail: auditDetailView,
});
export type AuditEntryView = z.output<typeof auditEntryView>;
