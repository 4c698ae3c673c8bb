import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Config } from '../config/config';
import { httpAdapter } from './configure-http';

const settings = {
  PUBLIC_URL: 'https://samsyn.example',
  DATABASE_URL: 'postgres://samsyn@localhost/samsyn',
  SMTP_URL: 'smtp://localhost:25',
  MAIL_FROM: 'samverkan@kommun.example',
  LINK_KEY: 'q3J9-xK2m_Vw8Zr5Tn1Yb7Lc4Pd6Hf0Gs',
};
const madeUp = '203.0.113.66, 198.51.100.1, not an address';

/** Every machine here is an address of 127.0.0.0/8: the client .1, proxies .2 and .3, a stranger .9. */
describe('who a request comes from', () => {
  const stops: (() => unknown)[] = [];

  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });

  /** Starts the server as it runs, with a page that tells whom it takes the client for. */
  const start = async (trustProxy: string): Promise<number> => {
    const server = httpAdapter(Config.from({ ...settings, TRUST_PROXY: trustProxy })).getInstance();
    server.get('/', ({ ip, protocol }) => ({ ip, protocol }));
    await server.listen({ port: 0, host: '127.0.0.1' });
    stops.push(() => server.close());
    return (server.server.address() as AddressInfo).port;
  };
  /** A proxy that connects from an address of its own, and adds whom it was asked by, as proxies do. */
  const proxy = async (from: string, to: number): Promise<number> => {
    const server = createServer(({ headers, socket }, response) => {
      const chain = [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ');
      const forwarded = { ...headers, 'x-forwarded-for': chain, 'x-forwarded-proto': 'https' };
      request({ port: to, host: '127.0.0.1', localAddress: from, headers: forwarded }, (answer) => {
        answer.pipe(response);
      }).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    stops.push(() => server.close());
    return (server.address() as AddressInfo).port;
  };
  const ask = async (port: number, from: string, headers: Record<string, string> = {}) => {
    const asked = request({ port, host: '127.0.0.1', localAddress: from, headers, agent: false }).end();
    const [answer] = (await once(asked, 'response')) as [AsyncIterable<Buffer>];
    let body = '';
    for await (const part of answer) body += part.toString();
    return JSON.parse(body) as { ip: string; protocol: string };
  };
  const claims = { 'x-forwarded-for': madeUp, 'x-forwarded-proto': 'https' };

  it.each(['false', '0', '127.0.0.2', '10.0.0.0/8,::1'])(
    'given TRUST_PROXY=%s, when a client makes up where it comes from, then nothing changes',
    async (trustProxy) => {
      const port = await start(trustProxy);
      expect(await ask(port, '127.0.0.1', claims)).toEqual({ ip: '127.0.0.1', protocol: 'http' });
    },
  );

  it.each(['1', '127.0.0.2', '10.0.0.0/8, 127.0.0.2/31'])(
    'given TRUST_PROXY=%s and one proxy, when its client makes up a chain, then the proxy’s word counts and no more',
    async (trustProxy) => {
      const port = await proxy('127.0.0.2', await start(trustProxy));
      expect(await ask(port, '127.0.0.9', claims)).toEqual({ ip: '127.0.0.9', protocol: 'https' });
    },
  );

  it.each(['2', '127.0.0.2, 127.0.0.3', '127.0.0.2/31'])(
    'given TRUST_PROXY=%s and two proxies, when the client makes up a chain, then it is seen all the same',
    async (trustProxy) => {
      const inner = await proxy('127.0.0.3', await start(trustProxy));
      const port = await proxy('127.0.0.2', inner);
      expect(await ask(port, '127.0.0.9', claims)).toEqual({ ip: '127.0.0.9', protocol: 'https' });
    },
  );

  it('given fewer trusted than there are, when a request comes through two, then the outer proxy is its client', async () => {
    const port = await proxy('127.0.0.2', await proxy('127.0.0.3', await start('1')));
    expect(await ask(port, '127.0.0.9', claims)).toMatchObject({ ip: '127.0.0.2' });
  });

  it('given a trusted network, when a stranger outside it comes directly, then he is himself', async () => {
    const port = await start('127.0.0.2/31');
    expect(await ask(port, '127.0.0.9', claims)).toEqual({ ip: '127.0.0.9', protocol: 'http' });
  });
});
