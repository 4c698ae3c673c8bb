import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { privateHeaders } from '@samsyn/platform';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';

/** Keeps every answer of a link's page out of caches, indexes and other sites; {@link sendPage} lets a browser keep a refused form. */
@Injectable()
export class PersonalLinkHeaders implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    context.switchToHttp().getResponse<FastifyReply>().headers(privateHeaders);
    return next.handle();
  }
}
