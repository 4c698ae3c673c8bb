import { fail, ok, type Result } from '@samsyn/contract';
import { z } from 'zod';

const written = z.string().max(1000).meta({ 'x-text': 'password' });

/** What the form sends; a browser may fill in whose account it is. */
export const newPasswordFormSchema = z.object({ password: written, again: written });

/** The password that was written twice, or why there is none. */
export function readNewPassword(body: unknown): Result<string, 'password.too-short' | 'different'> {
  const form = newPasswordFormSchema.safeParse(body);
  if (!form.success || form.data.password === '') return fail('password.too-short');
  return form.data.password === form.data.again ? ok(form.data.password) : fail('different');
}
