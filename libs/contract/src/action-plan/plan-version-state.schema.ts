import * as z from 'zod';

/** A version's life: worked on, holding, and followed by another. */
export const planVersionStates = ['draft', 'adopted', 'superseded'] as const;
export const planVersionStateSchema = z.enum(planVersionStates);
export type PlanVersionState = (typeof planVersionStates)[number];
