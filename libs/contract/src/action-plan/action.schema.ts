import * as z from 'zod';
import { acceptedDateSchema } from '../civil-date/accepted-date.schema';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { idSchema } from '../entry/id.schema';
import { pageQueryShape } from '../entry/page.schema';
import { versionSchema } from '../entry/version.schema';
import { contactLanguageSchema } from '../language/contact-language.schema';
import { lineSchema } from '../text/line.text';
import { paragraphsSchema } from '../text/paragraphs.text';
import { actionStatusSchema } from './action-status.schema';
import { preventionLevelSchema } from './prevention-level.schema';

/** An amount of an indicator: at most two decimals, and what fits the table. */
export const amountSchema = z
  .number()
  .min(0)
  .max(999_999_999_999)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), { error: 'at most two decimals' });

/** What an action is measured by: "antal klasser", in "klasser", 8 of them. */
export const indicatorSchema = z
  .strictObject({
    name: lineSchema(200),
    unit: lineSchema(40).optional(),
    target: amountSchema.optional(),
    /** It counts what there are no halves of. */
    wholeNumbers: z.boolean().optional(),
  })
  .refine(({ target = 0, wholeNumbers }) => !wholeNumbers || Number.isInteger(target), {
    error: 'a whole number',
    path: ['target'],
  });
export type Indicator = z.output<typeof indicatorSchema>;

const details = {
  title: lineSchema(200),
  description: paragraphsSchema(10_000).nullable().optional(),
  preventionLevel: preventionLevelSchema,
  /** Units of the first line, and organisations, that take part. */
  unitIds: z.array(idSchema).max(50).optional(),
  organisationIds: z.array(idSchema).max(50).optional(),
  startsOn: acceptedDateSchema.nullable().optional(),
  dueOn: acceptedDateSchema,
  indicator: indicatorSchema.nullable().optional(),
};

const startsBeforeItIsDue = (action: { startsOn?: string | null | undefined; dueOn?: string | undefined }) =>
  typeof action.startsOn !== 'string' || action.dueOn === undefined || action.startsOn <= action.dueOn;
const dueTooSoon = { error: 'action.due-before-start', path: ['dueOn'] };

/** A new action: for a goal of the plan that holds, in the charge of a seat of the body that works against it. */
export const createActionSchema = z
  .strictObject({ goalId: idSchema, seatId: idSchema, ...details })
  .refine(startsBeforeItIsDue, dueTooSoon);
export type CreateAction = z.output<typeof createActionSchema>;

/** What changes about an action; what is left out stays. Its status, and who has it, change by what is logged. */
export const updateActionSchema = z
  .strictObject({ goalId: idSchema, ...details, result: paragraphsSchema(10_000).nullable() })
  .partial()
  .extend({ version: versionSchema })
  .refine(startsBeforeItIsDue, dueTooSoon);
export type UpdateAction = z.output<typeof updateActionSchema>;

/** Which actions are shown: those that are open, those that have ended, or all. */
export const actionShows = ['open', 'ended', 'all'] as const;

/** Which actions are looked at, whatever they stand like. */
const narrowed = { goalId: idSchema.optional(), seatId: idSchema.optional(), unitId: idSchema.optional() };

/** Of which actions it is told how many there are. */
export const countActionsSchema = z.strictObject(narrowed);
export type CountActions = z.output<typeof countActionsSchema>;

/** Sorted by a day, or by how well each fits. */
const fitsTheOrder = ({
  cursor,
  text,
}: {
  cursor?: readonly string[] | undefined;
  text?: string | undefined;
}) =>
  cursor === undefined || (text === undefined ? civilDateSchema : rankSchema).safeParse(cursor[0]).success;
const rankSchema = z.string().regex(/^\d{1,18}$/);

/** What they stand like, and the words they have. */
const sought = {
  ...narrowed,
  status: actionStatusSchema.optional(),
  show: z.enum(actionShows).optional(),
  overdue: z.literal('true').optional(),
  silent: z.literal('true').optional(),
  text: lineSchema(200).optional(),
};

/** Which actions are wanted as a file, and in which language its headings are. */
export const downloadActionsSchema = z.strictObject({
  ...sought,
  language: contactLanguageSchema.default('sv'),
});
export type DownloadActions = z.output<typeof downloadActionsSchema>;

/**
 * A page of actions by the day they are due; all of them unless something is asked for. Words are looked for in the action and
 * in what was logged about it, and what fits best comes first.
 */
export const listActionsSchema = z
  .strictObject({
    ...pageQueryShape('text', 'uuid'),
    ...sought,
  })
  .refine(fitsTheOrder, { error: 'cursor.invalid', path: ['cursor'] });
export type ListActions = z.output<typeof listActionsSchema>;

/** Another seat takes over; the log keeps who had it. */
export const handOverActionSchema = z.strictObject({
  version: versionSchema,
  seatId: idSchema,
  text: paragraphsSchema(10_000).optional(),
});
export type HandOverAction = z.output<typeof handOverActionSchema>;
