import * as z from 'zod';
import { idSchema } from '../entry/id.schema';

/** Who is to be the ordinary deputy of a seat; null for nobody. */
export const nameDeputySchema = z.strictObject({ contactId: idSchema.nullable() });
export type NameDeputy = z.output<typeof nameDeputySchema>;
