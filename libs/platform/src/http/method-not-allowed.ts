import type { FastifyInstance } from 'fastify';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import { Problem } from './problem';
import { sendProblem } from './problem-filter';

/**
 * Answers 405 with `Allow` where a path is known and its method is not (RFC 9110, 15.5.6); an unknown path stays 404. Call
 * it before routes are added.
 */
export function refuseOtherMethods(server: FastifyInstance, routerOptions: { maxParamLength: number }): void {
  const routes = findMyWay(routerOptions);
  const methods = new Set<HTTPMethod>();
  server.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat() as HTTPMethod[]) {
      methods.add(each);
      if (!routes.hasRoute(each, url)) routes.on(each, url, () => undefined);
    }
  });
  server.addHook('onRequest', (request, reply, done) => {
    const allowed = request.is404 ? [...methods].filter((method) => routes.find(method, request.url)) : [];
    if (allowed.length === 0) return done();
    const allow = allowed.toSorted().join(', ');
    reply.header('allow', allow);
    sendProblem(reply, new Problem(405, 'method.not-allowed', `This address answers ${allow} only`));
  });
}
