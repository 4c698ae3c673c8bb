import * as z from 'zod';
import { versionSchema } from '../entry/version.schema';
import { furthestReminder, reminderReach } from './reminder-reach.rules';

/**
 * What reminds of an action: before its last day, on it, and when it is overdue; when nobody has logged anything for long;
 * and, each quarter, of all that a seat has open ("så ligger det till").
 */
export const actionReminders = ['due', 'due-today', 'overdue', 'silent', 'standing'] as const;
export type ActionReminder = (typeof actionReminders)[number];

/** How a rule counts: all days, the working days around its anchor, or weeks. */
export const actionTimingUnits = ['days', 'working-days', 'weeks'] as const;

/** Whom it goes to. What is overdue climbs; everything else is the holder's. */
export const actionAddressees = ['holder', 'deputy', 'coordinator'] as const;
export type ActionAddressee = (typeof actionAddressees)[number];

/**
 * When one reminder leaves: `offset` (negative is before) from the last day of the action, from when it was last heard of
 * (`silent`), or from the first day of the quarter (`standing`). The `id` is the mail's occasion in the ledger and therefore
 * never changes for a rule that has sent. A rule that is off is kept, so that it can be chosen.
 */
export const actionTimingRuleSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/)
      .meta({ 'x-text': 'code' }),
    kind: z.enum(actionReminders),
    offset: z.int().min(-furthestReminder).max(furthestReminder),
    unit: z.enum(actionTimingUnits),
    addressee: z.enum(actionAddressees),
    on: z.boolean(),
  })
  .refine(({ kind, offset }) => reminderReach[kind][0] <= offset && offset <= reminderReach[kind][1], {
    error: 'before the last day what is due, after it what is overdue',
    path: ['offset'],
  })
  .refine(({ kind, addressee }) => kind === 'overdue' || addressee === 'holder', {
    error: 'only what is overdue goes to others than the holder',
    path: ['addressee'],
  });
export type ActionTimingRule = Readonly<z.output<typeof actionTimingRuleSchema>>;

/** All rules of a body: none may share an id, because the ledger tells its mails apart by it. */
export const actionTimingRulesSchema = z
  .array(actionTimingRuleSchema)
  .max(20)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, {
    error: 'each rule needs an id of its own',
  });

/** A body's reminders of actions, all of them anew. */
export const setActionTimingSchema = z.strictObject({
  version: versionSchema,
  rules: actionTimingRulesSchema,
});
export type SetActionTiming = z.output<typeof setActionTimingSchema>;
