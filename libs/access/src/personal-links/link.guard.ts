import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Result } from '@samsyn/contract';
import type { FastifyRequest } from 'fastify';
import { type LinkRefused, type OpenedPersonalLink, PersonalLinks } from './personal-links';

/** What the link guard leaves on a request. */
export interface RequestWithLink extends FastifyRequest {
  link?: Result<OpenedPersonalLink, LinkRefused>;
}

/** Opens the `:token` of a path and keeps the outcome for the page; it turns nobody away itself. */
@Injectable()
export class LinkGuard implements CanActivate {
  constructor(private readonly links: PersonalLinks) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithLink>();
    const { token } = request.params as { token?: string };
    request.link = await this.links.open(token ?? '');
    return true;
  }
}
