import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Config } from '../config/config';
import { httpAdapter } from './configure-http';
import { HTTP_LIMITS, type HttpLimits } from './http-server';

const settings = {
  PUBLIC_URL: 'https://samsyn.example',
  DATABASE_URL: 'postgres://samsyn@localhost/samsyn',
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'samverkan@kommun.example',
  LINK_KEY: 'q3J9-xK2m_Vw8Zr5Tn1Yb7Lc4Pd6Hf0Gs',
};
const quick: HttpLimits = { ...HTTP_LIMITS, headers: 400, request: 800, checkEvery: 50 };

describe('a server whose clients dawdle', () => {
  let sockets: Socket[];
  let stop: () => Promise<void>;
  let port: number;
  /** Answers of `/slow` are waited for until this is called. */
  let answerSlow: () => void;
  /** Requests that have come, half-sent ones too. */
  let come: unknown[];

  const start = async (limits: HttpLimits, given: Record<string, string> = {}) => {
    const server = httpAdapter(Config.from({ ...settings, ...given }), limits).getInstance();
    const answered = new Promise<void>((resolve) => {
      answerSlow = resolve;
    });
    come = [];
    server.server.on('request', (one) => come.push(one));
    server.get('/', () => 'served');
    server.post('/', () => 'taken');
    server.get('/slow', async () => {
      await answered;
      return 'served at last';
    });
    await server.listen({ port: 0, host: '0.0.0.0' });
    port = (server.server.address() as AddressInfo).port;
    sockets = [];
    stop = () => server.close();
    return server.server;
  };
  afterEach(async () => {
    answerSlow();
    for (const socket of sockets) socket.destroy();
    await stop();
  });

  const open = async (from = '127.0.0.1'): Promise<Socket> => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from });
    socket.on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
    return socket;
  };
  /** What a connection was told before it was closed, and after how many milliseconds that was. */
  const untilClosed = async (socket: Socket) => {
    const began = performance.now();
    let told = '';
    socket.on('data', (part: Buffer) => (told += part.toString()));
    await once(socket, 'close');
    return { told, after: performance.now() - began };
  };
  const drip = (socket: Socket, text: string) => {
    const timer = setInterval(() => socket.writable && socket.write(text), 40);
    socket.once('close', () => clearInterval(timer));
  };
  const haveCome = async (requests: number) => {
    while (come.length < requests) await delay(5);
  };
  const get = async (path = '/', from = '127.0.0.1'): Promise<string> => {
    const asked = request({ port, host: '127.0.0.1', localAddress: from, path, agent: false }).end();
    const [answer] = (await once(asked, 'response')) as [AsyncIterable<Buffer>];
    let body = '';
    for await (const part of answer) body += part.toString();
    return body;
  };

  it('given production, when the server is made, then its limits are these', async () => {
    const server = await start(HTTP_LIMITS);
    expect(server).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 120_000,
      keepAliveTimeout: 75_000,
      timeout: 300_000,
    });
    expect(HTTP_LIMITS).toMatchObject({ checkEvery: 1000, connections: 2000 });
    expect(Config.from(settings).values.CONNECTIONS_PER_ADDRESS).toBe(256);
  });

  it('given headers that never end, when their time is over, then the connection is closed', async () => {
    await start(quick);
    const socket = await open();
    socket.write('GET / HTTP/1.1\r\nHost: samsyn.example\r\n');
    drip(socket, 'X-More: and more\r\n');
    const { told, after } = await untilClosed(socket);
    expect(told).toMatch(/^HTTP\/1\.1 408 /);
    expect(after).toBeLessThan(5000);
  });

  it('given a body that never ends, when its time is over, then the connection is closed', async () => {
    await start(quick);
    const socket = await open();
    socket.write(
      'POST / HTTP/1.1\r\nHost: samsyn.example\r\nContent-Type: text/plain\r\nContent-Length: 9000\r\n\r\n',
    );
    drip(socket, 'x');
    const { told, after } = await untilClosed(socket);
    expect(told).toMatch(/^HTTP\/1\.1 408 /);
    expect(after).toBeLessThan(5000);
  });

  it('given a connection that says nothing, when its time is over, then it is closed', async () => {
    await start(quick);
    expect((await untilClosed(await open())).after).toBeLessThan(5000);
  });

  it('given fifteen hundred idle connections, when others and their own neighbours ask, then all are served', async () => {
    const server = await start(HTTP_LIMITS);
    await Promise.all(Array.from({ length: 1500 }, () => open('127.0.0.1')));
    const began = performance.now();
    expect(await get('/', '127.0.0.2')).toBe('served');
    expect(await get('/', '127.0.0.1')).toBe('served');
    expect(performance.now() - began).toBeLessThan(5000);
    const count = await new Promise<number>((resolve, reject) => {
      server.getConnections((error, connections) => (error ? reject(error) : resolve(connections)));
    });
    expect(count).toBeLessThanOrEqual(256);
  });

  it('given a ceiling per address, when all of them wait for us, then one more is closed and none of them is', async () => {
    await start(HTTP_LIMITS, { CONNECTIONS_PER_ADDRESS: '3' });
    const slow = [get('/slow'), get('/slow'), get('/slow')];
    await haveCome(3);
    await expect(get('/')).rejects.toThrow(/ECONNRESET|socket hang up/);
    expect(await get('/', '127.0.0.2')).toBe('served');
    answerSlow();
    expect(await Promise.all(slow)).toEqual(Array(3).fill('served at last'));
    expect(await get('/')).toBe('served');
  });

  it('given half-sent bodies up to the ceiling, when another comes, then the oldest of them makes room', async () => {
    await start(HTTP_LIMITS, { CONNECTIONS_PER_ADDRESS: '2' });
    const halves = [await open(), await open()];
    for (const half of halves) {
      half.write(
        'POST / HTTP/1.1\r\nHost: a.example\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\nx',
      );
    }
    await haveCome(2);
    const closed = untilClosed(halves[0] as Socket);
    expect(await get('/')).toBe('served');
    await closed;
    expect(halves[1]?.destroyed).toBe(false);
  });

  it('given a trusted proxy, when very many come through it, then only the ceiling of all holds', async () => {
    await start(
      { ...HTTP_LIMITS, connections: 5 },
      { CONNECTIONS_PER_ADDRESS: '1', TRUST_PROXY: '127.0.0.2' },
    );
    const slow = Array.from({ length: 5 }, () => get('/slow', '127.0.0.2'));
    await haveCome(5);
    await expect(get('/', '127.0.0.2')).rejects.toThrow(/ECONNRESET|socket hang up/);
    await expect(get('/', '127.0.0.3')).rejects.toThrow(/ECONNRESET|socket hang up/);
    answerSlow();
    expect(await Promise.all(slow)).toHaveLength(5);
    expect(await get('/', '127.0.0.3')).toBe('served');
  });

  it('given connections that wait for their clients, when the server stops, then it does not wait for them', async () => {
    await start(HTTP_LIMITS);
    const [silent, half] = [await open(), await open()];
    half.write('POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 9\r\n\r\nx');
    const slow = get('/slow');
    await haveCome(2);
    const began = performance.now();
    const stopped = stop();
    await Promise.all([untilClosed(silent), untilClosed(half)]);
    answerSlow();
    expect(await slow).toBe('served at last');
    await stopped;
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
