import { fail, isTextFault, ok, personNameSchema, type Result, type TextFault } from '@samsyn/contract';
import { z } from 'zod';
import type { PasswordFault } from '../new-password/new-password-fields';
import { readNewPassword } from '../new-password/new-password-form.schema';
import type { NewAccountChoice } from './accept-invitation.service';

/** What the form sends beside the password. */
export const invitationFormSchema = z.object({ name: personNameSchema });

/** What is wrong with the form: the name by the code of its text, the password by its own. */
export type InvitationFault =
  { field: 'name'; problem: TextFault } | { field: 'password'; problem: PasswordFault };

/** The name and password that were written, or what is wrong with them. */
export function readInvitationForm(body: unknown): Result<NewAccountChoice, InvitationFault> {
  const form = invitationFormSchema.safeParse(body);
  if (!form.success) {
    const message = form.error.issues[0]?.message ?? '';
    return fail({ field: 'name', problem: isTextFault(message) ? message : 'text.empty' });
  }
  const password = readNewPassword(body);
  return password.ok
    ? ok({ name: form.data.name, password: password.value })
    : fail({ field: 'password', problem: password.error });
}

/** The name as it was written, to fill the form with again. */
export function nameIn(body: unknown): string {
  const { name } = (typeof body === 'object' && body !== null ? body : {}) as { name?: unknown };
  return typeof name === 'string' ? name.replaceAll('\u0000', '') : '';
}
