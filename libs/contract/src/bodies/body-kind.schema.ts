import * as z from 'zod';

/** What a body is: a council (samverkansråd) or a working group (arbetsgrupp). */
export const bodyKinds = ['council', 'working-group'] as const;

export const bodyKindSchema = z.enum(bodyKinds);

export type BodyKind = (typeof bodyKinds)[number];
