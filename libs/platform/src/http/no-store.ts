import type { FastifyInstance } from 'fastify';

/** What the API says is about people, so nobody keeps it: the default for all of it, which a route may change. */
export function forbidStoring(server: FastifyInstance): void {
  server.addHook('onRequest', ({ routeOptions, url }, reply, done) => {
    if (/^\/api(\/|$)/.test(routeOptions.url ?? url)) reply.header('cache-control', 'no-store');
    done();
  });
}
