import { createServer, type RequestListener, type Server } from 'node:http';
import { type Ceiling, ConnectionCeiling } from './connection-ceiling';

/** How long a client may take, in milliseconds, and how many connections there may be in all. */
export interface HttpLimits {
  /** From the connection, or the answer before, to the end of the headers. */
  headers: number;
  /** To the end of the body. */
  request: number;
  /** Between an answer and the next request; longer than a proxy keeps a connection, so that it is the one to close. */
  keepAlive: number;
  /** Without a byte in either direction. Longer than any answer takes: a client that does not read its answer. */
  silence: number;
  /** How often headers and bodies are looked after. */
  checkEvery: number;
  connections: number;
}

/** Enough for a slow line: our largest body, a file of 10 MB, takes two minutes at 700 kbit/s. */
export const HTTP_LIMITS: HttpLimits = {
  headers: 10_000,
  request: 120_000,
  keepAlive: 75_000,
  silence: 300_000,
  checkEvery: 1000,
  connections: 2000,
};

/** A server that no client can keep busy by doing nothing. */
export function limitedServer(
  handler: RequestListener,
  limits: HttpLimits,
  ceiling: Omit<Ceiling, 'total'>,
): { server: Server; connections: ConnectionCeiling } {
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.keepAlive,
      connectionsCheckingInterval: limits.checkEvery,
    },
    handler,
  );
  server.setTimeout(limits.silence);
  return { server, connections: new ConnectionCeiling(server, { ...ceiling, total: limits.connections }) };
}
