import * as z from 'zod';

/** Whom an action is for: everybody (allmän), those at risk (riskorienterad), individuals (individinriktad). */
export const preventionLevels = ['universal', 'selective', 'indicated'] as const;
export const preventionLevelSchema = z.enum(preventionLevels);
export type PreventionLevel = (typeof preventionLevels)[number];
