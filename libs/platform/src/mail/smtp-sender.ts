import { isNativeError } from 'node:util/types';
import { fail, ok, type Result } from '@samsyn/contract';
import { createTransport } from 'nodemailer';
import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';
import type { Mail } from './mail';
import { toMessage } from './mail-message.rules';
import { messageSource } from './message-source.rules';
import { openRelaySocket } from './relay-socket';
import { classifyFailure, type SendOutcome, type SmtpFailure } from './send-outcome.rules';

/** Where the relay is, and how patient to be with it. */
export interface SmtpSenderOptions {
  /** `smtp://user:password@host:port` or `smtps://…`; query parameters are passed on to nodemailer. */
  readonly url: string;
  /** Connections kept open to the relay. */
  readonly maxConnections?: number;
  /** Milliseconds for name lookup, connection and greeting; all of it before anything is sent. */
  readonly connectionTimeout?: number;
  /** Milliseconds of silence in the middle of a mail before the attempt counts as unknown. */
  readonly socketTimeout?: number;
}

/** All limits stay well below the 30 s within which a process is expected to stop. */
const CONNECTION_TIMEOUT = 8_000;
const SOCKET_TIMEOUT = 15_000;
const SOCKET_CLOSE_TIMEOUT = 1_000;

/**
 * Sends mail over a pool of connections to one relay. It never repeats an attempt: what happens next is decided by
 * the ledger, from the outcome.
 */
export class SmtpSender {
  private readonly transport;
  private readonly inFlight = new Set<Promise<SendOutcome>>();
  private closed = false;

  constructor({ url, maxConnections = 5, connectionTimeout, socketTimeout }: SmtpSenderOptions) {
    const timeout = connectionTimeout ?? CONNECTION_TIMEOUT;
    const options: SMTPPoolOptions & { pool: true } = {
      url,
      pool: true,
      maxConnections,
      // The default renews a connection every 100 mails, which costs a handshake in the middle of a fan-out.
      maxMessages: 10_000,
      maxRequeues: 0,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: socketTimeout ?? SOCKET_TIMEOUT,
      socketCloseTimeout: SOCKET_CLOSE_TIMEOUT,
      getSocket: (relay, callback) => {
        const port = Number(relay.port) || (relay.secure ? 465 : 587);
        openRelaySocket({ host: relay.host || 'localhost', port }, timeout, (error, connection) =>
          error ? callback(error) : callback(null, { connection }),
        );
      },
    };
    this.transport = createTransport(options);
  }

  /** Attempts to send one mail, once. Expected failures are outcomes; nothing is thrown for them. */
  async send(mail: Mail): Promise<SendOutcome> {
    if (this.closed) return classifyFailure({ message: 'Connection pool was closed' });
    const attempt = this.attempt(mail);
    this.inFlight.add(attempt);
    try {
      return await attempt;
    } finally {
      this.inFlight.delete(attempt);
    }
  }

  /** Lets mails on the wire finish, answers `later` for those still queued, then closes the connections. */
  async close(): Promise<void> {
    this.closed = true;
    this.transport.close();
    await Promise.allSettled(this.inFlight);
  }

  private async attempt(mail: Mail): Promise<SendOutcome> {
    const written = writeMessage(mail);
    if (!written.ok) return { kind: 'refused', code: null, response: written.error };
    try {
      const { response } = await this.transport.sendMail(written.value);
      return { kind: 'accepted', response };
    } catch (error) {
      if (isNativeError(error)) return classifyFailure(error as SmtpFailure);
      throw error;
    }
  }
}

/** What is handed to the transport, or why the mail cannot be written: then no connection was opened, which is definite. */
function writeMessage(
  mail: Mail,
): Result<{ envelope: { from: string; to: string }; raw: string | Buffer }, string> {
  try {
    const message = toMessage(mail);
    const envelope = { from: message.from.address, to: message.to.address };
    return ok({ envelope, raw: messageSource(message) });
  } catch (error) {
    return fail(isNativeError(error) ? error.message : String(error));
  }
}
