import type { AccountMailKind } from './account-mail-kind';
import { newPasswordKind } from './new-password/new-password.kind';
import { passwordChangedKind } from './password-changed/password-changed.kind';
import { signInWarningKind } from './sign-in-warning/sign-in-warning.kind';

/** Every kind of mail about an account. */
export const accountMailKinds: readonly AccountMailKind[] = [
  signInWarningKind,
  newPasswordKind,
  passwordChangedKind,
];
