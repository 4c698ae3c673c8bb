import type { FastifyInstance } from 'fastify';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import { Problem } from './problem';
import { sendProblem } from './problem-filter';

/**
 * Answers 405 with `Allow` where a path is known and its method is not (RFC 9110, 15.5.6); an unknown path stays 404. Call
 * it before routes are added.
 */
export function refuseOtherMethods(server: FastifyInstance, routerOptions: { maxParamLength: number }): void {
  const added: AddedRoute[] = [];
  server.addHook('onRoute', ({ method, url }) => {
    added.push(...([method].flat() as HTTPMethod[]).map((each) => ({ method: each, url })));
  });
  // put together for the first address that is not known: starting need not wait for it
  let allowedAt: ((url: string) => HTTPMethod[]) | undefined;
  server.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done();
    allowedAt ??= methodsByAddress(added, routerOptions);
    const allowed = allowedAt(request.url);
    if (allowed.length === 0) return done();
    const allow = allowed.toSorted().join(', ');
    reply.header('allow', allow);
    sendProblem(reply, new Problem(405, 'method.not-allowed', `This address answers ${allow} only`));
  });
}

interface AddedRoute {
  readonly method: HTTPMethod;
  readonly url: string;
}

function methodsByAddress(added: readonly AddedRoute[], routerOptions: { maxParamLength: number }) {
  const routes = findMyWay(routerOptions);
  for (const { method, url } of added) {
    if (!routes.hasRoute(method, url)) routes.on(method, url, () => undefined);
  }
  const methods = [...new Set(added.map(({ method }) => method))];
  return (url: string) => methods.filter((method) => routes.find(method, url));
}
