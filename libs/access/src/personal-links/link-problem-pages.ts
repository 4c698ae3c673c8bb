import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { contactLanguageSchema } from '@samsyn/contract';
import { isLinkAddress, privateHeaders, type ProblemDetails, problemPage } from '@samsyn/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Municipality } from '../municipality/municipality.entity';
import { PersonalLinks } from './personal-links';

/**
 * Below `/l/` people without an account are met: whatever goes wrong there, in a route, before one or without one, is told
 * as a page that names the municipality and whom to ask, never as problem details.
 */
@Injectable()
export class LinkProblemPages implements OnModuleInit {
  private readonly logger = new Logger('links');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly links: PersonalLinks,
  ) {}

  onModuleInit(): void {
    // a worker has no routes, and so no pages
    const server = this.host.httpAdapter?.getInstance<FastifyInstance>();
    server?.addHook('onSend', (request, reply, payload) => this.pageInstead(request, reply, payload));
  }

  private async pageInstead(
    request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
  ): Promise<unknown> {
    if (!isLinkAddress(request.url) || typeof payload !== 'string') return payload;
    if (!String(reply.getHeader('content-type')).startsWith('application/problem+json')) return payload;
    const { code } = JSON.parse(payload) as ProblemDetails;
    const { lang } = request.query as { lang?: unknown };
    reply.headers(privateHeaders).type('text/html; charset=utf-8');
    return problemPage({
      status: reply.statusCode,
      code,
      language: contactLanguageSchema.safeParse(lang).data ?? 'sv',
      municipality: await this.issuer(request.url),
    });
  }

  /** Whose link it is, also when it is revoked or gone; the page can do without when that cannot be found out now. */
  private async issuer(url: string): Promise<Municipality | undefined> {
    const [, , token = ''] = url.split(/[/?]/);
    try {
      return await this.links.issuer(token);
    } catch (error) {
      this.logger.warn(`A page does without its municipality: ${(error as Error).message}`);
      return undefined;
    }
  }
}
