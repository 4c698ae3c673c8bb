import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** What Swagger UI's page is made of, as its package has it. */
const files = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'index.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
} as const;

/**
 * The page on which developers try the API: Swagger UI with a page and a start of our own, since its own carry what our
 * Content-Security-Policy forbids. Nothing of it is loaded before somebody asks.
 */
export function serveApiPage(server: FastifyInstance, at: string, description: string): void {
  for (const [name, type] of Object.entries(files)) {
    server.get(`${at}/${name}`, (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=3600')
        .type(type)
        .send(createReadStream(require.resolve(`swagger-ui-dist/${name}`))),
    );
  }
  server.get(`${at}/start.js`, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(startOf(description)),
  );
  for (const path of [at, `${at}/`]) {
    server.get(path, (_request, reply) => reply.type('text/html; charset=utf-8').send(pageOf(at)));
  }
}

function pageOf(at: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Samsyn – API</title>
<link rel="icon" type="image/png" href="${at}/favicon-32x32.png">
<link rel="stylesheet" href="${at}/swagger-ui.css">
<link rel="stylesheet" href="${at}/index.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="${at}/swagger-ui-bundle.js"></script>
<script src="${at}/start.js"></script>
</body>
</html>
`;
}

/** Without `validatorUrl: null` it would show the description to a server of Swagger's. */
function startOf(description: string): string {
  return `SwaggerUIBundle({ url: '${description}', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });\n`;
}
