import * as z from 'zod';
import { civilDateSchema } from '../civil-date/civil-date.schema';
import { idSchema } from '../entry/id.schema';
import { fileView } from '../files/file.view';
import { planKindSchema } from './plan-kind.schema';
import { planVersionStateSchema } from './plan-version-state.schema';

/** A goal as a version words it; its place counts from 1. */
export const goalView = z.strictObject({ id: idSchema, position: z.int(), wording: z.string() });
export type GoalView = z.output<typeof goalView>;

/** A version of a plan, with its goals in their order. `adoptedOn` is null where the year alone is known. */
export const planVersionView = z.strictObject({
  id: idSchema,
  planId: idSchema,
  number: z.int(),
  state: planVersionStateSchema,
  adoptedYear: z.int().nullable(),
  adoptedOn: civilDateSchema.nullable(),
  adoptedBy: z.string().nullable(),
  registryNumber: z.string().nullable(),
  validUntil: civilDateSchema.nullable(),
  goals: z.array(goalView),
  /** The plan as a document of its own: what was adopted, or what is to be. */
  document: fileView.nullable(),
  version: z.int(),
});
export type PlanVersionView = z.output<typeof planVersionView>;

/** How the law's clock stands: since when it counts, and whether a revision is near or overdue. */
export const revisionClockView = z.strictObject({
  state: z.enum(['calm', 'near', 'overdue']),
  countsFrom: civilDateSchema,
  dueOn: civilDateSchema,
});
export type RevisionClockView = z.output<typeof revisionClockView>;

/** A plan: the version that holds, the draft that is worked on, and the law's clock where there is one. */
export const planView = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  bodyName: z.string(),
  kind: planKindSchema,
  title: z.string(),
  adopted: planVersionView.nullable(),
  draft: planVersionView.nullable(),
  revision: revisionClockView.nullable(),
  version: z.int(),
});
export type PlanView = z.output<typeof planView>;

/**
 * What a revision starts from (underlag för revidering): what has become of the actions since the plan was adopted, and which
 * of its goals nothing is planned or under way for.
 */
export const revisionBasisView = z.strictObject({
  done: z.int(),
  stopped: z.int(),
  added: z.int(),
  open: z.int(),
  overdue: z.int(),
  idleGoals: z.array(goalView),
});
export type RevisionBasisView = z.output<typeof revisionBasisView>;

/** A plan, and what a revision of it starts from; null where the law has no clock. */
export const planInFullView = planView.extend({ revisionBasis: revisionBasisView.nullable() });
export type PlanInFullView = z.output<typeof planInFullView>;
