import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Entry, frameErrors, type Role } from '@samsyn/contract';
import {
  mintMunicipalityScope,
  Problem,
  PUBLIC_ROUTE,
  type RequestWithAccess,
  ROUTE_ENTRY,
} from '@samsyn/platform';
import { MunicipalityDirectory } from '../municipality/municipality-directory';
import type { LiveSession } from './session.repository';
import { readSessionCookie } from './session-cookie.rules';
import { SessionService } from './session.service';

/**
 * The gate of every route: what a route does not declare is refused. Mints the municipality's scope for the caller of a
 * route that asks for roles, and reads them anew at every request.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly municipalities: MunicipalityDirectory,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const declared = this.reflector.getAllAndOverride<Entry | undefined>(ROUTE_ENTRY, targets);
    const isPublic = this.reflector.getAllAndOverride<true | undefined>(PUBLIC_ROUTE, targets);
    const request = context.switchToHttp().getRequest<RequestWithAccess>();
    if (declared) await this.admit(request, declared);
    else if (!isPublic) {
      throw new Problem(403, 'permission.undeclared', 'This route does not say who may use it');
    }
    return true;
  }

  private async admit(request: RequestWithAccess, { access, name }: Entry): Promise<void> {
    if (access === 'public') return;
    if (access === 'signed-in') {
      admit(request, await this.sessions.find(readSessionCookie(request.headers.cookie)));
      return;
    }
    await this.admitMember(request, name, access);
  }

  /** A municipality that is not the caller's answers like one that does not exist. */
  private async admitMember(
    request: RequestWithAccess,
    permission: string,
    allowed: readonly Role[],
  ): Promise<void> {
    const token = readSessionCookie(request.headers.cookie);
    if (token === undefined) throw sessionMissing();
    const { municipality: slug = '' } = request.params as { municipality?: string };
    const municipality = await this.municipalities.named(slug);
    const session = admit(request, await this.sessions.find(token, municipality?.id));
    if (!municipality || !session.roles) {
      throw new Problem(404, 'municipality.missing', frameErrors['municipality.missing'].detail);
    }
    if (!session.roles.some((role) => allowed.includes(role))) {
      throw new Problem(403, 'permission.denied', frameErrors['permission.denied'].detail, { permission });
    }
    request.caller = {
      scope: mintMunicipalityScope(municipality.id),
      accountId: session.id,
      label: `account:${session.id}`,
      requestId: request.id,
      municipality: slug,
      timeZone: municipality.timeZone,
      language: session.language,
      roles: session.roles,
      contactId: session.contactId,
    };
  }
}

function admit(request: RequestWithAccess, session: LiveSession | undefined): LiveSession {
  if (!session) throw sessionMissing();
  const { id, email, name, language } = session;
  request.account = { id, email, name, language };
  return session;
}

function sessionMissing(): Problem {
  return new Problem(401, 'session.missing', frameErrors['session.missing'].detail);
}
