import { lineSchema } from '@samsyn/contract';
import { z } from 'zod';

/** The body of a sign-in. How long a password must be is asked when it is chosen, not here. */
export const signInSchema = z.strictObject({
  email: lineSchema(254),
  password: z.string().min(1).max(1000).meta({ 'x-text': 'password' }),
});

export type SignInRequest = z.infer<typeof signInSchema>;
