import { EventEmitter, once } from 'node:events';
import type { Socket } from 'node:net';

import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

import { ReceivedMail, type SinkMessage } from './received-mail';
import type { RelayCertificate } from './relay-certificate';
import { NOISE, SinkProgramme, SmtpRefusal } from './sink-behaviour';

/** What a sink is started with. */
export interface SmtpSinkOptions {
  /** Encrypts, either from the first byte (`smtps`) or when asked to (`STARTTLS`). Plain text unless given. */
  readonly tls?: { readonly certificate: RelayCertificate; readonly by: 'smtps' | 'STARTTLS' };
  /** Gives each mail its `sentAt`; real time unless a movable clock is handed in. */
  readonly now?: () => Date;
}

type Answer = (error?: Error | null) => void;

interface SinkEvents {
  received: [ReceivedMail];
}

/**
 * A mail relay at 127.0.0.1 that keeps what it gets and sends nothing on: the relay of tests, bench and the
 * standalone program. Its `programme` makes it misbehave for fault tests.
 */
export class SmtpSink extends EventEmitter<SinkEvents> {
  readonly programme = new SinkProgramme();
  private readonly now: () => Date;
  private readonly sockets = new Map<number, Socket>();
  private mails: ReceivedMail[] = [];
  private server: SMTPServer | undefined;
  private currentPort = 0;
  private readonly tls: SmtpSinkOptions['tls'];

  constructor({ now = () => new Date(), tls }: SmtpSinkOptions = {}) {
    super();
    this.now = now;
    this.tls = tls;
    // Every waiting test listens.
    this.setMaxListeners(0);
  }

  /** Listens at a free port, or at the one it had before. */
  async start(): Promise<this> {
    if (this.server) return this;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: this.tls?.by === 'STARTTLS' ? ['AUTH'] : ['STARTTLS', 'AUTH'],
      secure: this.tls?.by === 'smtps',
      ...this.tls?.certificate,
      disableReverseLookup: true,
      logger: false,
      // A hanging or slow relay must not hang up by itself.
      socketTimeout: 3_600_000,
      closeTimeout: 1,
      onMailFrom: (_sender, _session, answer) => answer(this.programme.refusalOfSender),
      onRcptTo: ({ address }, _session, answer) => answer(this.programme.refusalOf(address)),
      onData: (stream, session, answer) => this.receive(stream, session, answer),
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => this.remember(socket));
    const listening = server.listen(this.currentPort, '127.0.0.1');
    await once(listening, 'listening');
    const address = listening.address();
    if (address && typeof address === 'object') this.currentPort = address.port;
    this.server = server;
    return this;
  }

  get port(): number {
    return this.currentPort;
  }

  get url(): string {
    return `${this.tls?.by === 'smtps' ? 'smtps' : 'smtp'}://127.0.0.1:${this.port}`;
  }

  /** Every mail so far in the order it came; headers are read on the first question about them. */
  get received(): readonly ReceivedMail[] {
    return this.mails;
  }

  /** Every mail so far with all its parts. */
  messages(): Promise<SinkMessage[]> {
    return Promise.all(this.mails.map((mail) => mail.read()));
  }

  /**
   * Waits for that many mails in all, or for one that fits, and reads them with all their parts.
   *
   * @returns every mail so far, or those that fit.
   * @throws when the time (in milliseconds) has passed; says what had come until then.
   */
  async waitFor(
    wanted: number | ((mail: ReceivedMail) => boolean),
    timeout = 10_000,
  ): Promise<SinkMessage[]> {
    const fitting = () => (typeof wanted === 'number' ? this.mails : this.mails.filter(wanted));
    await this.waitUntil(() => fitting().length >= (typeof wanted === 'number' ? wanted : 1), timeout);
    return Promise.all(fitting().map((mail) => mail.read()));
  }

  /** Waits for that many mails in all without reading any: for counting thousands. */
  waitForCount(count: number, timeout = 10_000): Promise<void> {
    return this.waitUntil(() => this.mails.length >= count, timeout);
  }

  /** Forgets the mails; the programme stays. */
  clear(): void {
    this.mails = [];
  }

  /** Refuses every connection, open ones too, until `acceptConnections()`: a relay that is down. */
  async refuseConnections(): Promise<void> {
    const server = this.server;
    if (!server) return;
    this.server = undefined;
    const closed = new Promise<void>((resolve) => server.close(resolve));
    for (const socket of this.sockets.values()) socket.resetAndDestroy();
    await closed;
  }

  /** Listens again at the same port. */
  async acceptConnections(): Promise<void> {
    await this.start();
  }

  /** Closes the port and every connection; the mails can still be read. */
  async stop(): Promise<void> {
    await this.refuseConnections();
  }

  private remember(socket: Socket): void {
    const port = socket.remotePort;
    if (port === undefined) return;
    this.sockets.set(port, socket);
    socket.once('close', () => this.sockets.delete(port));
  }

  private receive(stream: SMTPServerDataStream, session: SMTPServerSession, answer: Answer): void {
    const chunks: Buffer[] = [];
    const { mailFrom, rcptTo } = session.envelope;
    const from = mailFrom ? mailFrom.address : '';
    const to = rcptTo.map(({ address }) => address);
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.once('end', () => {
      const mail = new ReceivedMail({ from, to, sentAt: this.now() }, Buffer.concat(chunks));
      const socket = this.sockets.get(session.remotePort);
      const { wait } = this.programme;
      if (!wait) return this.settle(mail, answer, socket);
      void wait.then(() => this.settle(mail, answer, socket));
    });
  }

  private settle(mail: ReceivedMail, answer: Answer, socket: Socket | undefined): void {
    const reset = () => socket?.resetAndDestroy();
    const behaviour = this.programme.take();
    if (behaviour === 'hang') return;
    if (behaviour === 'reset') return void reset();
    if (this.programme.refusalOfContent) return answer(this.programme.refusalOfContent);
    if (behaviour === 'defer-first-try' && this.programme.isFirstTry(mail.messageId)) {
      return answer(new SmtpRefusal(451, 'Try again later'));
    }
    this.mails.push(mail);
    this.emit('received', mail);
    if (behaviour === 'store-then-reset') return void reset();
    // The library would clean it.
    if (behaviour === 'accept-noisily') socket?.write(NOISE);
    answer();
    // The answer is on its way to the socket; let it leave before the connection goes.
    if (behaviour === 'accept-then-reset') setImmediate(reset);
  }

  private waitUntil(enough: () => boolean, timeout: number): Promise<void> {
    if (enough()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.off('received', check);
        const subjects = this.mails.slice(-10).map((mail) => `${mail.to.join(', ')}: ${mail.subject}`);
        reject(
          new Error(
            `Not the mail waited for within ${timeout} ms; ${this.mails.length} came.\n${subjects.join('\n')}`,
          ),
        );
      }, timeout);
      const check = () => {
        if (!enough()) return;
        clearTimeout(timer);
        this.off('received', check);
        resolve();
      };
      this.on('received', check);
    });
  }
}
