import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Config, Problem, WITHOUT_SESSION } from '@samsyn/platform';
import type { FastifyRequest } from 'fastify';
import { isCrossSite } from './cross-site.rules';

/** Refuses what another site's page may have sent: global, and ahead of the session guard. */
@Injectable()
export class CrossSiteGuard implements CanActivate {
  private readonly publicOrigin: string;

  constructor(
    { values }: Config,
    private readonly reflector: Reflector,
  ) {
    this.publicOrigin = new URL(values.PUBLIC_URL).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const targets = [context.getHandler(), context.getClass()];
    const crossSite = isCrossSite({
      method: request.method,
      fetchSite: request.headers['sec-fetch-site']?.toString(),
      origin: request.headers.origin,
      host: request.host,
      publicOrigin: this.publicOrigin,
      withoutSession:
        this.reflector.getAllAndOverride<boolean | undefined>(WITHOUT_SESSION, targets) === true,
    });
    if (crossSite) throw new Problem(403, 'request.cross-site', 'This request came from another site');
    return true;
  }
}
