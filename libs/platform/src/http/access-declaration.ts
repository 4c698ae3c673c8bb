import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Permission as PermissionName } from '@samsyn/contract';

/** Where a route's declaration is kept; read by the session guard and by the test that walks all routes. */
export const ACCESS_DECLARATION = 'samsyn:access';

/** Who may use a route. */
export type AccessDeclaration =
  { kind: 'permission'; permission: string } | { kind: 'signed-in' } | { kind: 'public' };

const declare = (declaration: AccessDeclaration): CustomDecorator =>
  SetMetadata(ACCESS_DECLARATION, declaration);

/** The route needs a session, a membership in the municipality of its path, and a role that has this permission. */
export const Permission = (permission: PermissionName): CustomDecorator =>
  declare({ kind: 'permission', permission });

/** The route needs a session and nothing more: it shows or changes only what is the account's own. */
export const SignedIn = (): CustomDecorator => declare({ kind: 'signed-in' });

/** Anyone may use the route. */
export const Public = (): CustomDecorator => declare({ kind: 'public' });
