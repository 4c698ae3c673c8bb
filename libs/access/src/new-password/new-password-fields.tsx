import type { Translate } from '@samsyn/contract';
import { type FieldError, TextField } from '@samsyn/ui';
import type { PasswordRefused } from '../accounts/password.rules';

/** Why a password that was chosen in a form was not taken. */
export type PasswordFault = PasswordRefused['code'] | 'different';

/** What is wrong with a chosen password, at its field. */
export function passwordErrors(fault: PasswordFault | undefined, t: Translate<'access'>): FieldError[] {
  if (!fault) return [];
  return [{ field: fault === 'different' ? 'again' : 'password', message: t(`password.fault.${fault}`) }];
}

/** Chooses a password, twice, since without script nobody can look at it; whose it is helps a password manager. */
export function NewPasswordFields({
  email,
  t,
  errors,
  label = t('password.label'),
}: {
  email: string;
  t: Translate<'access'>;
  errors: readonly FieldError[];
  label?: string;
}) {
  return (
    <>
      <input type="email" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={label}
        hint={t('password.hint')}
        errors={errors}
      />
      <TextField
        name="again"
        type="password"
        autoComplete="new-password"
        label={t('password.again')}
        errors={errors}
      />
    </>
  );
}
