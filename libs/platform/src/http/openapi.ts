import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from './session-cookie';

/** The API's own description at `/api/openapi.json`, and a page to try it on at `/api/docs`. */
export function describeApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Samsyn')
    .setDescription(
      'Where a municipality and its partners coordinate. Errors are problem details (RFC 9457) with a code.',
    )
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addCookieAuth(SESSION_COOKIE)
    .build();
  const document = () => groupedByContext(SwaggerModule.createDocument(app, description));
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Samsyn – API',
    customCss: '.swagger-ui .topbar { display: none }',
  });
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Groups operations by what they are about, read from their path, and leaves out the pages made for people. */
function groupedByContext(document: OpenAPIObject): OpenAPIObject {
  for (const [path, operations] of Object.entries(document.paths)) {
    const group = groupOf(path);
    if (!group) {
      delete document.paths[path];
      continue;
    }
    for (const method of methods) {
      const operation = operations[method];
      if (operation) operation.tags = [group];
    }
  }
  return document;
}

function groupOf(path: string): string | undefined {
  const inMunicipality = /^\/api\/v1\/municipalities\/\{municipality\}\/([^/]+)/.exec(path);
  if (inMunicipality) return inMunicipality[1];
  if (path.startsWith('/api/v1/')) return 'sign-in';
  if (path.startsWith('/standalone/') || path === '/mailbox/messages') return 'standalone';
  if (path.startsWith('/health/') || path === '/metrics') return 'operations';
  return undefined;
}
