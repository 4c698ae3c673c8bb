import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import fastifyHelmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { uiAssets } from '@samsyn/ui';
import { Config } from '../config/config';
import { processLog } from '../logging/process-log';
import { requestId } from '../logging/request-id.rules';
import { logRequests } from '../logging/request-log';
import { refuseDeepBodies } from './body-depth';
import { readBodiesStrictly } from './body-parsers';
import { ProblemFilter, tellRefusedAddress } from './problem-filter';
import { validationPipe } from './validation-pipe';

/** Larger than any form or request of ours, and small enough to read without harm. */
const BODY_LIMIT = 256 * 1024;

/** The HTTP server under Nest. */
export function httpAdapter({ values }: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: values.TRUST_PROXY,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: tellRefusedAddress,
    genReqId: ({ headers }: IncomingMessage) => requestId(headers['x-request-id']),
  });
}

/** Everything about HTTP that holds for all routes: log, headers, validation, problem details, styles and fonts. */
export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  logRequests(app.getHttpAdapter().getInstance(), processLog(app.get(Config).values));
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000 },
  });
  readBodiesStrictly(app, BODY_LIMIT);
  app.getHttpAdapter().getInstance().addHook('preValidation', refuseDeepBodies);
  app.useGlobalPipes(validationPipe);
  app.useGlobalFilters(new ProblemFilter());
  serveAssets(app);
}

/** Styles, fonts and the shield never change while the process runs, so they are read once. */
function serveAssets(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  for (const { path, file, contentType } of uiAssets) {
    const content = readFileSync(file);
    server.get(path, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').type(contentType).send(content),
    );
  }
}
