import { Readable } from 'node:stream';
import { fail, ok, type Result } from '@samsyn/contract';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { openRelaySocket } from './relay-socket';
import type { AttemptStage, FailedAttempt, SmtpFailure } from './send-outcome.rules';

/** The relay, how to sign in, and how long to wait for what; all times in milliseconds. */
export interface Relay {
  readonly connection: SMTPConnectionOptions;
  readonly auth?: { readonly user: string; readonly pass: string };
  /** For name lookup, connection, encryption, greeting and sign-in together; no mail is offered before. */
  readonly openTimeout: number;
  /** Of silence while a mail is offered and its content written, and of a session without a mail. */
  readonly silenceTimeout: number;
  /** For the answer once the whole content has been written. */
  readonly answerTimeout: number;
}

const SOCKET_CLOSE_TIMEOUT = 1_000;

/** The content of a mail as the connection reads it; tells when it has begun and when its last byte has been taken. */
class Content extends Readable {
  constructor(
    private readonly source: Buffer,
    private readonly onBegin: () => void,
    private readonly onEnd: () => void,
  ) {
    super();
  }

  override pipe<T extends NodeJS.WritableStream>(destination: T, options?: { end?: boolean }): T {
    this.onBegin();
    destination.once('end', this.onEnd);
    return super.pipe(destination, options);
  }

  override _read(): void {
    this.push(this.source);
    this.push(null);
  }
}

/**
 * One conversation with the relay, for one mail at a time. It is the owner of the connection, so it knows what no error
 * of the library tells: whether any content had been written when the connection broke.
 */
export class RelaySession {
  private abandon: ((error: SmtpFailure, stopped?: true) => void) | undefined;
  private leaving = false;

  private constructor(
    private readonly connection: SMTPConnection,
    private readonly relay: Relay,
  ) {
    // The library drops a mail without a word when its socket is gone already; an answer of its own comes first.
    connection.on('end', () => {
      setImmediate(() => this.abandon?.({ code: 'ECONNECTION', message: 'Connection closed' }));
    });
  }

  /** Connects, encrypts and signs in. `stop` ends it at once. */
  static async open(relay: Relay, stop: AbortSignal): Promise<Result<RelaySession, FailedAttempt>> {
    const late = AbortSignal.timeout(relay.openTimeout);
    const signal = AbortSignal.any([stop, late]);
    const aborted = (stage: AttemptStage): FailedAttempt =>
      stop.aborted
        ? { stage, error: { message: 'the program is stopping' }, stopped: true }
        : { stage, error: { code: 'ETIMEDOUT', message: 'no session with the relay in time' } };
    const { host = 'localhost', port, secure } = relay.connection;
    const address = { host, port: Number(port) || (secure ? 465 : 587) };
    const socket = await openRelaySocket(address, signal);
    if (!socket.ok) {
      return fail(signal.aborted ? aborted('opening') : { stage: 'opening', error: socket.error });
    }
    const connection = new SMTPConnection({
      ...relay.connection,
      connection: socket.value,
      connectionTimeout: relay.openTimeout,
      greetingTimeout: relay.openTimeout,
      socketTimeout: relay.silenceTimeout,
      socketCloseTimeout: SOCKET_CLOSE_TIMEOUT,
    });
    const begun = await begin(connection, relay, signal, aborted);
    return begun.ok ? ok(new RelaySession(connection, relay)) : begun;
  }

  /** Whether a mail can be offered: the connection stands and no mail on it is in doubt. */
  get usable(): boolean {
    const { _socket: socket, destroyed } = this.connection;
    return !this.leaving && !destroyed && Boolean(socket && socket.writable);
  }

  /** Offers one mail and waits for the answer, which is the success. A session with a mail in doubt is closed. */
  async send(envelope: { from: string; to: string }, source: Buffer): Promise<Result<string, FailedAttempt>> {
    const sent = await this.offer(envelope, source);
    if (sent.ok) return sent;
    if (!isRefusalOfMail(sent.error.error) || !(await this.reset())) this.close();
    return sent;
  }

  /** Ends the wait for the mail that is on its way, because the program stops. */
  cut(): void {
    this.abandon?.({ message: 'stopped before the relay had answered' }, true);
    this.close();
  }

  /** Takes leave of the relay; nothing may be on its way. */
  quit(): void {
    if (!this.usable) return this.close();
    this.leaving = true;
    this.connection.quit();
  }

  close(): void {
    this.leaving = true;
    this.connection.close();
  }

  private offer(
    envelope: { from: string; to: string },
    source: Buffer,
  ): Promise<Result<string, FailedAttempt>> {
    return new Promise((resolve) => {
      let stage: AttemptStage = 'envelope';
      let patience: NodeJS.Timeout | undefined;
      const settle = (result: Result<string, FailedAttempt>) => {
        clearTimeout(patience);
        this.abandon = undefined;
        this.limitSilence(this.relay.silenceTimeout);
        resolve(result);
      };
      const failed = (error: SmtpFailure, stopped?: true) => {
        settle(fail({ stage, error, ...(stopped ? { stopped } : {}) }));
      };
      const waitForAnswer = () => {
        if (this.abandon !== failed) return;
        this.limitSilence(0);
        const seconds = this.relay.answerTimeout / 1_000;
        const error = { code: 'ETIMEDOUT', message: `no answer to the content within ${seconds} s` };
        patience = setTimeout(() => failed(error), this.relay.answerTimeout);
      };
      this.abandon = failed;
      const content = new Content(
        source,
        () => (stage = 'content'),
        () => this.onceWritten(waitForAnswer),
      );
      this.connection.send(envelope, content, (error, info) => {
        if (error) failed(error as SmtpFailure);
        else settle(ok(info?.response ?? ''));
      });
    });
  }

  /** Calls back when what the socket has been given before this has left it. */
  private onceWritten(done: () => void): void {
    const { _socket: socket } = this.connection;
    if (socket) socket.write('', (error) => (error ? undefined : done()));
  }

  /** @param milliseconds none with 0 */
  private limitSilence(milliseconds: number): void {
    const { _socket: socket } = this.connection;
    if (socket && !socket.destroyed) socket.setTimeout(milliseconds);
  }

  private reset(): Promise<boolean> {
    return new Promise((resolve) => {
      if (!this.usable) return resolve(false);
      this.abandon = () => resolve(false);
      this.connection.reset((error) => {
        this.abandon = undefined;
        resolve(!error);
      });
    });
  }
}

/** Greeting, encryption and sign-in on an open connection. */
function begin(
  connection: SMTPConnection,
  { auth }: Relay,
  signal: AbortSignal,
  aborted: (stage: AttemptStage) => FailedAttempt,
): Promise<Result<undefined, FailedAttempt>> {
  return new Promise((resolve) => {
    const finish = (result: Result<undefined, FailedAttempt>) => {
      signal.removeEventListener('abort', abort);
      resolve(result);
      if (!result.ok) connection.close();
    };
    const stage = (): AttemptStage => (connection.upgrading ? 'securing' : 'opening');
    const failed = (error: SmtpFailure) => {
      finish(fail({ stage: error.code === 'ETLS' ? 'securing' : stage(), error }));
    };
    const abort = () => finish(fail(aborted(stage())));
    signal.addEventListener('abort', abort);
    // Stays: an error after the session has begun reaches its mail by another way, and must not be thrown.
    connection.on('error', failed);
    connection.once('end', () => failed({ code: 'ECONNECTION', message: 'Connection closed' }));
    connection.connect((error) => {
      if (error) return failed(error as SmtpFailure);
      if (!auth || !connection.allowsAuth) return finish(ok(undefined));
      connection.login({ ...auth }, (refusal) => {
        if (refusal) failed(refusal as SmtpFailure);
        else finish(ok(undefined));
      });
    });
  });
}

/** The relay refused this mail and said so; the conversation goes on. */
function isRefusalOfMail({ code, responseCode = 0 }: SmtpFailure): boolean {
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 400 && responseCode !== 421;
}
