import type { AccountMailKind } from './account-mail-kind';
import { signInWarningKind } from './sign-in-warning/sign-in-warning.kind';

/** Every kind of mail about an account. */
export const accountMailKinds: readonly AccountMailKind[] = [signInWarningKind];
