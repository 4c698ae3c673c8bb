import type { FastifyInstance, FastifyReply } from 'fastify';
import type { RequestWithAccess } from '../http/signed-in-caller';
import type { ProcessLog } from './process-log';

/**
 * Tells each answer the id of its request, and logs one line for it. The line names the route by its pattern: an
 * address holds the token of a personal link, and a query or a body what people have written.
 */
export function logRequests(server: FastifyInstance, { withFields: log }: ProcessLog): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  // once the body has been read, which happens outside of whatever context the request began in
  server.addHook('preValidation', (request, _reply, done) =>
    log.runInContext(done, { bindings: { requestId: request.id } }),
  );
  server.addHook('onResponse', (request, reply, done) => {
    // on its own: an answer is finished inside of the request's context or outside, and the line has the id itself
    log.runInContext(() => log.info(lineOf(request, reply), 'request'));
    done();
  });
}

function lineOf(request: RequestWithAccess, reply: FastifyReply) {
  return {
    context: 'http',
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.url ?? null,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    ...(request.account ? { account: request.account.id } : {}),
  };
}
