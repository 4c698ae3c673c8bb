import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { HttpException, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Figures, FIGURES_TYPE } from '../metrics/figures';
import { Readiness } from './readiness';

interface Answer {
  status: number;
  body: object | string;
}

/** Nobody has more to ask of it than a monitor and an orchestrator have. */
const CONNECTIONS = 32;
const REQUEST_LIMIT = 5000;

/** The same health and figures as the API's, for a process that has no routes of its own. */
@Injectable()
export class HealthPort implements OnApplicationShutdown {
  private readonly logger = new Logger('health');
  private server: Server | undefined;

  constructor(
    private readonly readiness: Readiness,
    private readonly figures: Figures,
  ) {}

  /** @param port 0 takes any free one; which it is, is logged. */
  async listen(port: number, host: string): Promise<void> {
    const server = createServer({ requestTimeout: REQUEST_LIMIT, headersTimeout: REQUEST_LIMIT });
    server.maxConnections = CONNECTIONS;
    server.on('request', (request, response) => void this.answer(request, response));
    this.server = server.listen(port, host);
    await once(server, 'listening');
    const address = server.address();
    if (address && typeof address === 'object') this.logger.log(`Health and figures at port ${address.port}`);
  }

  /** The last to go: a stop that takes its time is seen to be alive meanwhile. */
  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    const reads = method === 'GET' || method === 'HEAD';
    const { status, body } = reads
      ? await this.answerTo(url?.split('?')[0] ?? '').catch(failure)
      : { status: 405, body: { status: 405 } };
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, {
      'content-type': typeof body === 'string' ? FIGURES_TYPE : 'application/json',
      'cache-control': 'no-store',
      'content-length': Buffer.byteLength(text),
      ...(reads ? {} : { allow: 'GET, HEAD' }),
    });
    response.end(method === 'HEAD' ? undefined : text);
  }

  private async answerTo(path: string): Promise<Answer> {
    if (path === '/health/live') return { status: 200, body: { status: 'ok' } };
    if (path === '/health/ready') return { status: 200, body: await this.readiness.check() };
    if (path === '/metrics') return { status: 200, body: await this.figures.text() };
    return { status: 404, body: { status: 404 } };
  }
}

function failure(error: unknown): Answer {
  const status = error instanceof HttpException ? error.getStatus() : 500;
  return { status, body: error instanceof HttpException ? (error.getResponse() as object) : { status } };
}
