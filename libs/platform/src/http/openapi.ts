import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { declaredRoutes } from './declared-routes';
import { describeEntries, jsonSchema, problemSchema } from './describe-entries';
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
  const document = () => {
    const scanned = withPathParameters(groupedByContext(SwaggerModule.createDocument(app, description)));
    const schemas = { ...scanned.components?.schemas, Problem: jsonSchema(problemSchema({}), 'output') };
    return {
      ...scanned,
      openapi: '3.1.0',
      paths: {
        ...scanned.paths,
        ...describeEntries(declaredRoutes(app).flatMap(({ entry }) => entry ?? [])),
      },
      components: { ...scanned.components, schemas },
    } as OpenAPIObject;
  };
  app.getHttpAdapter().getInstance().addHook('onSend', allowOwnStyles);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Samsyn – API',
    customCss: '.swagger-ui .topbar { display: none }',
  });
}

/**
 * The page about the API has styles written into it. Each is allowed by its hash, on that page only; its scripts come
 * from files of ours like everyone's.
 */
async function allowOwnStyles(
  { routeOptions }: FastifyRequest,
  reply: FastifyReply,
  page: unknown,
): Promise<void> {
  if (!/^\/api\/docs\/?$/.test(routeOptions.url ?? '') || typeof page !== 'string') return;
  const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>|\sstyle="([^"]*)"/g)];
  const hashes = styles.map(([, element, attribute]) =>
    createHash('sha256')
      .update(element ?? attribute ?? '')
      .digest('base64'),
  );
  const allowed = ["style-src 'self' 'unsafe-hashes'", ...hashes.map((hash) => `'sha256-${hash}'`)].join(' ');
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header('content-security-policy', policy.replace("style-src 'self'", allowed));
}

const textSchema = { type: 'string' } as const;

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

/** Names the parameters of each path that no handler reads itself, such as the municipality, which the guard reads. */
function withPathParameters(document: OpenAPIObject): OpenAPIObject {
  for (const [path, operations] of Object.entries(document.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    for (const operation of methods.flatMap((method) => operations[method] ?? [])) {
      const known = (operation.parameters ?? []).map((parameter) =>
        'name' in parameter ? parameter.name : '',
      );
      const missing = names.filter((name) => !known.includes(name));
      const added = missing.map((name) => ({
        name,
        in: 'path' as const,
        required: true,
        schema: textSchema,
      }));
      operation.parameters = [...added, ...(operation.parameters ?? [])];
    }
  }
  return document;
}

function groupOf(path: string): string | undefined {
  const inMunicipality = /^\/api\/v1\/municipalities\/\{municipality\}\/([^/]+)/.exec(path);
  if (inMunicipality) return inMunicipality[1];
  if (path.startsWith('/health/') || path === '/metrics') return 'operations';
  return undefined;
}
