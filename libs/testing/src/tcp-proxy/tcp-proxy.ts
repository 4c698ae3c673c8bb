import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A line to a real server that can be spoiled: what is sent arrives at once, and its answers late, not at all, or to a
 * connection that was cut or refused. It stands before whatever answers: PostgreSQL, Redis, a relay.
 */
export class TcpProxy {
  /** Milliseconds that each piece of an answer takes, one after the other. */
  answerDelay = 0;
  /** Told what is sent; `true` holds back every answer on that connection from then on. */
  holdAnswersAfter: (sent: Buffer) => boolean = () => false;
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  private constructor(private readonly target: URL) {}

  /** @param target the address of the server behind it; host and port are needed. */
  static async before(target: string): Promise<TcpProxy> {
    const proxy = new TcpProxy(new URL(target));
    await proxy.accept();
    return proxy;
  }

  /** The server's address by way of this line. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  /** Ends every connection with a reset; new ones are taken. */
  cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  /** Refuses every connection, open ones too, until {@link accept}: a server that is stopped. */
  async refuse(): Promise<void> {
    const server = this.server;
    if (!server) return;
    this.server = undefined;
    const closed = once(server, 'close');
    server.close();
    this.cut();
    await closed;
  }

  /** Takes connections again, at the port it had. */
  async accept(): Promise<void> {
    if (this.server) return;
    const server = createServer((client) => this.join(client));
    this.server = server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address && typeof address === 'object') this.port = address.port;
  }

  private join(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    this.tie(client, server);
    this.tie(server, client);
    let held = false;
    let answered = Promise.resolve();
    client.on('data', (sent) => {
      held ||= this.holdAnswersAfter(sent);
      server.write(sent);
    });
    server.on('data', (answer) => {
      if (!held) answered = this.pass(answer, client, answered);
    });
    client.on('end', () => server.end());
    server.on('end', () => void answered.then(() => client.end()));
  }

  private async pass(answer: Buffer, client: Socket, before: Promise<void>): Promise<void> {
    await before;
    if (this.answerDelay > 0) await delay(this.answerDelay);
    if (client.writable) client.write(answer);
  }

  /** One end does not outlive the other. */
  private tie(end: Socket, other: Socket): void {
    this.sockets.add(end);
    end.on('error', () => undefined);
    end.on('close', () => {
      this.sockets.delete(end);
      other.destroy();
    });
  }
}
