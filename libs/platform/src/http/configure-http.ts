import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { COLOUR_STYLESHEET_ROUTE, colourStylesheet, uiAssets } from '@samsyn/ui';
import { Config } from '../config/config';
import { processLog } from '../logging/process-log';
import { requestId } from '../logging/request-id.rules';
import { logRequests } from '../logging/request-log';
import { refuseDeepBodies } from './body-depth';
import { refuseStrayForms } from '../uploads/takes-file.decorator';
import { readBodiesStrictly } from './body-parsers';
import type { ConnectionCeiling } from './connection-ceiling';
import { HTTP_LIMITS, type HttpLimits, limitedServer } from './http-server';
import { KnownMunicipalities } from './known-municipalities';
import { refuseOtherMethods } from './method-not-allowed';
import { forbidStoring } from './no-store';
import { ProblemFilter, tellRefusedAddress } from './problem-filter';
import { trustedProxies } from './trusted-proxies';
import { validationPipe } from './validation-pipe';
import { serveWebApp } from './web-app';

/** Larger than any form or request of ours, and small enough to read without harm. */
const BODY_LIMIT = 256 * 1024;

const ROUTER_OPTIONS = { maxParamLength: 300 };

/** The HTTP server under Nest. */
export function httpAdapter({ values }: Config, limits: HttpLimits = HTTP_LIMITS): FastifyAdapter {
  const isTrusted = trustedProxies(values.TRUST_PROXY);
  const ceilings: ConnectionCeiling[] = [];
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: isTrusted,
    forceCloseConnections: 'idle',
    routerOptions: ROUTER_OPTIONS,
    frameworkErrors: tellRefusedAddress,
    genReqId: ({ headers }: IncomingMessage) => requestId(headers['x-request-id']),
    // once for each address it listens at
    serverFactory: (handler: RequestListener) => {
      const exempt = (address: string) => isTrusted(address, 0);
      const { server, connections } = limitedServer(handler, limits, {
        perAddress: values.CONNECTIONS_PER_ADDRESS,
        exempt,
      });
      ceilings.push(connections);
      return server;
    },
  });
  adapter.getInstance().addHook('preClose', async () => {
    for (const connections of ceilings) connections.closeWaiting();
  });
  return adapter;
}

/** Everything about HTTP that holds for all routes: log, headers, validation, problem details, styles and fonts, the web app. */
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
  await app.register(fastifyMultipart);
  const server = app.getHttpAdapter().getInstance();
  forbidStoring(server);
  refuseOtherMethods(server, ROUTER_OPTIONS);
  server.addHook('preValidation', refuseStrayForms);
  server.addHook('preValidation', refuseDeepBodies);
  app.useGlobalPipes(validationPipe);
  app.useGlobalFilters(new ProblemFilter());
  serveAssets(app);
  serveWebApp(server, app.get(KnownMunicipalities, { strict: false }));
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
  server.get<{ Params: { name: string } }>(COLOUR_STYLESHEET_ROUTE, ({ params }, reply) => {
    const stylesheet = colourStylesheet(params.name);
    if (stylesheet === undefined) return reply.callNotFound();
    return reply
      .header('cache-control', 'public, max-age=3600')
      .type('text/css; charset=utf-8')
      .send(stylesheet);
  });
}
