import { type Config, Problem, sendProblem } from '@samsyn/platform';
import type { FastifyInstance } from 'fastify';
import { isOwnHost, ownHosts } from './own-hosts.rules';

/** Answers 421 to whatever is asked under a name that is not the program's. What a proxy says of the name counts for nothing. */
export function refuseOtherHosts(server: FastifyInstance, { values }: Config): void {
  const hosts = ownHosts(values.PORT, values.PUBLIC_URL);
  server.addHook('onRequest', ({ headers }, reply, done) => {
    if (isOwnHost(hosts, headers.host)) return done();
    const detail = `This program answers at ${values.PUBLIC_URL} only; PUBLIC_URL says where it is reached`;
    sendProblem(reply, new Problem(421, 'host.foreign', detail));
  });
}
