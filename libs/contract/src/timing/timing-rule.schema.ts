import * as z from 'zod';
import { capacitySchema } from '../bodies/capacity.schema';

/**
 * The mails a meeting's timing decides; moves and cancellations are ordered by a person and leave at once.
 */
export const timedMailKinds = ['notice', 'chase', 'documents', 'reminder'] as const;

/** What a rule counts from: the day of the meeting, or the last day to reply. */
export const timingAnchors = ['meeting', 'reply-by'] as const;

/** How a rule counts: all days, or the working days around its anchor. */
export const timingUnits = ['days', 'working-days'] as const;

const furthestDays = 365;

/**
 * When one mail of a meeting leaves: `offset` days (negative is before) from its anchor, to the seat's holder
 * or its ordinary deputy. The `id` is the mail's occasion in the ledger and therefore never changes for a
 * rule that has sent. Only a chase counts from the last day to reply, and only a chase may come after its
 * anchor.
 */
export const timingRuleSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/)
      .meta({ 'x-text': 'code' }),
    kind: z.enum(timedMailKinds),
    anchor: z.enum(timingAnchors),
    offset: z.int().min(-furthestDays).max(furthestDays),
    unit: z.enum(timingUnits),
    addressee: capacitySchema,
  })
  .refine((rule) => (rule.kind === 'chase') === (rule.anchor === 'reply-by'), {
    error: 'a chase counts from reply-by, every other mail from the meeting',
    path: ['anchor'],
  })
  .refine((rule) => rule.kind === 'chase' || rule.offset <= 0, {
    error: 'a mail about a meeting leaves before it',
    path: ['offset'],
  });

/** See `timingRuleSchema`. */
export type TimingRule = Readonly<z.output<typeof timingRuleSchema>>;

/** All rules of a body: none may share an id, because the ledger tells its mails apart by it. */
export const timingRulesSchema = z
  .array(timingRuleSchema)
  .max(20)
  .refine((rules) => new Set(rules.map((rule) => rule.id)).size === rules.length, {
    error: 'each rule needs an id of its own',
  });
