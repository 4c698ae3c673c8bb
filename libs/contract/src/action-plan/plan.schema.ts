import * as z from 'zod';
import { acceptedYears, acceptedDateSchema } from '../civil-date/accepted-date.schema';
import { idSchema } from '../entry/id.schema';
import { versionSchema } from '../entry/version.schema';
import { lineSchema } from '../text/line.text';
import { paragraphsSchema } from '../text/paragraphs.text';
import { planKindSchema } from './plan-kind.schema';

/** A new plan, with a first draft of it. */
export const createPlanSchema = z.strictObject({
  bodyId: idSchema,
  kind: planKindSchema,
  title: lineSchema(200),
});
export type CreatePlan = z.output<typeof createPlanSchema>;

/** What changes about a plan; what is left out stays. */
export const updatePlanSchema = z.strictObject({
  title: lineSchema(200).optional(),
  bodyId: idSchema.optional(),
  version: versionSchema,
});
export type UpdatePlan = z.output<typeof updatePlanSchema>;

/** The goals of a draft in their order; one with an id is the goal of an earlier version, or of the draft as it was. */
export const setGoalsSchema = z.strictObject({
  version: versionSchema,
  goals: z
    .array(z.strictObject({ id: idSchema.optional(), wording: paragraphsSchema(1000) }))
    .max(20)
    .refine((goals) => repeatsNone(goals.flatMap(({ id }) => (id === undefined ? [] : [id]))), {
      error: 'a goal stands once',
    }),
});
export type SetGoals = z.output<typeof setGoalsSchema>;

/** A document goes with a version as it stands. */
export const setPlanDocumentSchema = z.strictObject({ version: versionSchema });
export type SetPlanDocument = z.output<typeof setPlanDocumentSchema>;

function repeatsNone(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

const adoptedYear = z.int().min(acceptedYears.first).max(acceptedYears.last);

/** When and by whom a draft was adopted: by the day where it is known, or the year alone. */
export const adoptPlanSchema = z
  .strictObject({
    version: versionSchema,
    adoptedYear,
    adoptedOn: acceptedDateSchema.optional(),
    adoptedBy: lineSchema(200),
    registryNumber: lineSchema(50).optional(),
    validUntil: acceptedDateSchema.optional(),
  })
  .refine((plan) => plan.adoptedOn === undefined || plan.adoptedOn.startsWith(`${plan.adoptedYear}-`), {
    error: 'the year of adoptedOn',
    path: ['adoptedYear'],
  })
  .refine(
    (plan) => plan.validUntil === undefined || plan.validUntil >= (plan.adoptedOn ?? `${plan.adoptedYear}`),
    {
      error: 'not before it is adopted',
      path: ['validUntil'],
    },
  );
export type AdoptPlan = z.output<typeof adoptPlanSchema>;
