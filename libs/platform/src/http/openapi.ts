import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveApiPage } from './api-page';
import { declaredRoutes } from './declared-routes';
import { describeEntries, jsonSchema, problemSchema } from './describe-entries';
import { SESSION_COOKIE } from './session-cookie';

/** The API's own description at `/api/openapi.json`, made when it is first asked for, and a page to try it on at `/api/docs`. */
export function describeApi(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  let description: string | undefined;
  server.get('/api/openapi.json', (_request, reply) => {
    description ??= JSON.stringify(descriptionOf(app));
    return reply.type('application/json').send(description);
  });
  serveApiPage(server, '/api/docs', '/api/openapi.json');
}

/** What our entries say, as OpenAPI 3.1, with what monitors ask beside it. */
function descriptionOf(app: NestFastifyApplication): object {
  const routes = declaredRoutes(app);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Samsyn',
      description:
        'Where a municipality and its partners coordinate. Errors are problem details (RFC 9457) with a code.',
      version: '1',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    paths: {
      ...Object.fromEntries(routes.filter(isForMonitors).map(({ path }) => [path, monitored(path)])),
      ...describeEntries(routes.flatMap(({ entry }) => entry ?? [])),
    },
    components: {
      securitySchemes: { cookie: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } },
      schemas: { Problem: jsonSchema(problemSchema({}), 'output') },
    },
  };
}

function isForMonitors({ path }: { path: string }): boolean {
  return path.startsWith('/health/') || path === '/metrics';
}

/** What they answer is for machines that know it; docs/operations.md tells it to people. */
function monitored(path: string): object {
  const operationId = path.slice(1).replace('/', '.');
  return { get: { operationId, tags: ['operations'], responses: { 200: { description: 'All is well.' } } } };
}
