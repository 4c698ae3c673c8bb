import * as z from 'zod';

/**
 * What a plan is against. The statutory one is the plan of the act on municipal crime prevention (2023:196), which is
 * followed up at least every second year; the plan against violent extremism has no such clock.
 */
export const planKinds = ['violent-extremism', 'crime-prevention'] as const;
export const planKindSchema = z.enum(planKinds);
export type PlanKind = (typeof planKinds)[number];
