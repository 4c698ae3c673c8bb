import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLinkAddress, privateHeaders } from './link-addresses';
import { isPassingFailure, PassingFailure } from '../database/failure-cause.rules';
import { Problem } from './problem';
import { problemPage } from './problem.page';

const genericCodes: Record<number, string> = {
  400: 'request.invalid',
  401: 'session.missing',
  403: 'permission.denied',
  404: 'resource.missing',
  405: 'method.not-allowed',
  413: 'request.too-large',
  414: 'request.too-long',
  415: 'request.media-type',
  429: 'rate.limited',
  503: 'service.unavailable',
};

/** Turns every error into problem details; what was not expected is logged and told as 500 without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = this.problemOf(error, request);
    const reply = http.getResponse<FastifyReply>();
    if (problem.code === 'resource.missing' && isReader(request)) return sendMissingPage(reply, request.url);
    if (problem.getStatus() === 503) reply.header('retry-after', '5');
    sendProblem(reply, problem);
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    const status = statusOf(error);
    if (status && status < 500) {
      return new Problem(status, genericCodes[status] ?? 'request.invalid', (error as Error).message);
    }
    if (isPassingFailure(error) || status === 503) {
      const away = error instanceof PassingFailure ? error.message : 'the database cannot be reached';
      this.logger.warn(`${request.method} ${request.routeOptions.url ?? ''}: ${away}`);
      return new Problem(503, 'service.unavailable', 'The service is out of reach for the moment; try again');
    }
    this.logger.error(
      error instanceof Error ? error.stack : error,
      `${request.method} ${request.routeOptions.url}`,
    );
    return new Problem(500, 'server.fault', 'Something went wrong on our side; it has been logged');
  }
}

/** What Fastify refuses before any route is found, such as an address that is no URL, as problem details too. */
export function tellRefusedAddress(
  error: { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const status = error.statusCode ?? 400;
  const problem = new Problem(
    status,
    genericCodes[status] ?? 'request.invalid',
    'The address cannot be read',
  );
  reply.header('x-request-id', request.id);
  if (isLinkAddress(request.url)) {
    // no hook runs for an address that cannot be read
    const page = problemPage({ status, code: problem.code, language: 'sv' });
    void reply.status(status).headers(privateHeaders).type('text/html; charset=utf-8').send(page);
    return;
  }
  sendProblem(reply, problem);
}

/** Somebody with a browser, at an address that is none of the API's: a mistyped one, or one that was there before. */
function isReader({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.startsWith('/api/') && /\btext\/html\b/.test(headers.accept ?? '');
}

function sendMissingPage(reply: FastifyReply, url: string): void {
  const language = /[?&]lang=en\b/.test(url) ? 'en' : 'sv';
  const page = problemPage({ status: 404, code: 'resource.missing', language });
  void reply.status(404).type('text/html; charset=utf-8').send(page);
}

/** Answers with problem details. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  void reply.status(problem.getStatus()).type('application/problem+json').send(problem.details());
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
