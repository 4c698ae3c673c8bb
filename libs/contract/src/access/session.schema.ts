import * as z from 'zod';
import { lineSchema } from '../text/line.text';

/** What someone signs in with. How long a password must be is asked when it is chosen, not here. */
export const signInSchema = z.strictObject({
  email: lineSchema(254),
  password: z.string().min(1).max(1000).meta({ 'x-text': 'password' }),
});
export type SignIn = z.output<typeof signInSchema>;
