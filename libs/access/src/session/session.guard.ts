import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Permission, roleAllows } from '@samsyn/contract';
import {
  ACCESS_DECLARATION,
  type AccessDeclaration,
  mintMunicipalityScope,
  Problem,
  type RequestWithAccess,
} from '@samsyn/platform';
import { MunicipalityDirectory } from '../municipality/municipality-directory';
import type { LiveSession } from './session.repository';
import { readSessionCookie } from './session-cookie.rules';
import { SessionService } from './session.service';

/**
 * The gate of every route: what a route does not declare is refused. Mints the municipality's scope for the caller of a
 * route that declares a permission, and reads the role anew at every request.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly municipalities: MunicipalityDirectory,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declaration = this.reflector.getAllAndOverride<AccessDeclaration | undefined>(ACCESS_DECLARATION, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<RequestWithAccess>();
    switch (declaration?.kind) {
      case 'public':
        return true;
      case 'signed-in':
        admit(request, await this.sessions.find(readSessionCookie(request.headers.cookie)));
        return true;
      case 'permission':
        await this.admitMember(request, declaration.permission);
        return true;
      default:
        throw new Problem(403, 'permission.undeclared', 'This route does not say who may use it');
    }
  }

  /** A municipality that is not the caller's answers like one that does not exist. */
  private async admitMember(request: RequestWithAccess, permission: Permission): Promise<void> {
    const token = readSessionCookie(request.headers.cookie);
    if (token === undefined) throw sessionMissing();
    const { municipality: slug = '' } = request.params as { municipality?: string };
    const municipalityId = await this.municipalities.idOf(slug);
    const session = admit(request, await this.sessions.find(token, municipalityId));
    if (municipalityId === undefined || !session.role) {
      throw new Problem(
        404,
        'municipality.missing',
        'There is no such municipality, or you are no member of it',
      );
    }
    if (!roleAllows(session.role, permission)) {
      throw new Problem(403, 'permission.denied', `The role ${session.role} does not have ${permission}`, {
        permission,
      });
    }
    request.caller = {
      scope: mintMunicipalityScope(municipalityId),
      accountId: session.id,
      label: `account:${session.id}`,
      municipality: slug,
    };
  }
}

function admit(request: RequestWithAccess, session: LiveSession | undefined): LiveSession {
  if (!session) throw sessionMissing();
  request.account = { id: session.id, email: session.email, name: session.name };
  return session;
}

function sessionMissing(): Problem {
  return new Problem(401, 'session.missing', 'Sign in first');
}
