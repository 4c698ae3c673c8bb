import { setTimeout as delay } from 'node:timers/promises';
import { isNativeError } from 'node:util/types';
import { fail, ok, type Result } from '@samsyn/contract';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { Mail } from './mail';
import { toMessage } from './mail-message.rules';
import { messageSource } from './message-source.rules';
import { Places } from './places';
import { type Relay, RelaySession } from './relay-session';
import { replyText } from './reply-text.rules';
import { classifyFailure, later, type SendOutcome } from './send-outcome.rules';

/** Where the relay is, and how patient to be with it. All times are milliseconds of real time. */
export interface SmtpSenderOptions {
  /** `smtp://user:password@host:port` or `smtps://…`; query parameters are nodemailer's options of a connection. */
  readonly url: string;
  /** Connections to the relay, and mails offered to it at a time. */
  readonly maxConnections?: number;
  /** For name lookup, connection, encryption, greeting and sign-in together; all of it before a mail is offered. */
  readonly connectionTimeout?: number;
  /** Of silence while a mail is being offered, up to the last byte of its content. */
  readonly socketTimeout?: number;
  /** For the answer to the content: ten minutes by RFC 5321 §4.5.3.2.6, because a filter may work for that long. */
  readonly answerTimeout?: number;
  /** Without a mail, after which a connection is ended politely. */
  readonly idleTimeout?: number;
}

/**
 * What the ledger keeps of a mail on its way. A mail that waits for a place has not been handed over, and there are as
 * many places as connections.
 *
 * The `settle` of a mail and the `handOver` of the next in its place are called one after the other without waiting, and
 * nothing of the next is written before both are done. A caller that gathers what is called until `setImmediate`, and
 * while its last write is under way, therefore writes both, and those of other places, in one transaction; then never
 * more mails than connections are handed over and not settled, and never more can have arrived unsettled.
 */
export interface SendSteps {
  /**
   * Awaited with a session open and free for this mail, before the first byte of its envelope is written. `false`, or a
   * failure, leaves the mail unsent: `later`, `not-handed-over`.
   */
  readonly handOver?: () => Promise<boolean>;
  /** Awaited with the outcome, whichever it is; also of a mail that was never handed over. `send` throws its failure on. */
  readonly settle?: (outcome: SendOutcome) => Promise<void>;
}

/** All but the wait for the answer stay well below the 30 s within which a process is expected to stop. */
const CONNECTION_TIMEOUT = 8_000;
const SOCKET_TIMEOUT = 15_000;
const ANSWER_TIMEOUT = 10 * 60_000;
/** Less than the silence that would end it impolitely. */
const IDLE_TIMEOUT = 10_000;

/**
 * Sends mail over a few connections to one relay. It never repeats an attempt: what happens next is decided by the
 * ledger, from the outcome.
 */
export class SmtpSender {
  private readonly relay: Relay;
  private readonly places: Places;
  private readonly stop = new AbortController();
  private readonly idle = new Map<RelaySession, NodeJS.Timeout>();
  private readonly sending = new Map<RelaySession, Promise<unknown>>();
  private readonly idleTimeout: number;
  private closing: Promise<void> | undefined;

  constructor(options: SmtpSenderOptions) {
    const { auth, ...connection } = parseConnectionUrl(options.url);
    this.relay = {
      connection,
      ...(auth ? { auth } : {}),
      openTimeout: options.connectionTimeout ?? CONNECTION_TIMEOUT,
      silenceTimeout: options.socketTimeout ?? SOCKET_TIMEOUT,
      answerTimeout: options.answerTimeout ?? ANSWER_TIMEOUT,
    };
    this.idleTimeout = options.idleTimeout ?? IDLE_TIMEOUT;
    this.places = new Places(options.maxConnections ?? 5);
  }

  /** Attempts to send one mail, once. Whatever the relay does is an outcome; nothing is thrown for it. */
  async send(mail: Mail, { handOver, settle }: SendSteps = {}): Promise<SendOutcome> {
    const end = async (outcome: SendOutcome) => {
      await settle?.(outcome);
      return outcome;
    };
    const written = writeMessage(mail);
    if (!written.ok) return end({ kind: 'refused', code: null, response: replyText(written.error) });
    const place = await this.places.take();
    if (!place) return end(STOPPING);
    const ended = end(await this.attempt(written.value, handOver, place.settled));
    this.places.giveBack({ settled: ended.catch(() => undefined) });
    return ended;
  }

  /**
   * Ends the sender. What waits for a place, a session or its handover is answered `later`, `stopping` at once. What has
   * been offered to the relay may end by itself within the grace; then it is cut off, which leaves a mail whose content
   * had begun `unknown`. Resolves when nothing is on its way any more; `settle` may still be under way.
   */
  close({ graceMilliseconds = 10_000 }: { graceMilliseconds?: number } = {}): Promise<void> {
    this.closing ??= this.end(graceMilliseconds);
    return this.closing;
  }

  private async end(graceMilliseconds: number): Promise<void> {
    this.places.close();
    this.stop.abort();
    for (const session of this.idle.keys()) this.retire(session);
    const ended = Promise.all(this.sending.values());
    const patience = new AbortController();
    await Promise.race([
      ended,
      delay(graceMilliseconds, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
    for (const session of this.sending.keys()) session.cut();
    await ended;
  }

  private async attempt(
    { envelope, source }: WrittenMessage,
    handOver: SendSteps['handOver'],
    predecessorSettled: Promise<unknown>,
  ): Promise<SendOutcome> {
    const opened = await this.session();
    if (!opened.ok) return classifyFailure(opened.error);
    const session = opened.value;
    const [declined] = await Promise.all([declinedHandover(handOver), predecessorSettled]);
    if (declined || this.stop.signal.aborted) {
      this.keep(session);
      return declined ?? STOPPING;
    }
    const sending = session.send(envelope, source);
    this.sending.set(session, sending);
    const sent = await sending;
    this.sending.delete(session);
    this.keep(session);
    return sent.ok ? { kind: 'accepted', response: replyText(sent.value) } : classifyFailure(sent.error);
  }

  private async session(): Promise<Awaited<ReturnType<typeof RelaySession.open>>> {
    for (const [session, leave] of this.idle) {
      this.idle.delete(session);
      clearTimeout(leave);
      if (session.usable) return ok(session);
    }
    return RelaySession.open(this.relay, this.stop.signal);
  }

  private keep(session: RelaySession): void {
    if (this.stop.signal.aborted || !session.usable) return session.close();
    const leave = setTimeout(() => {
      this.idle.delete(session);
      session.quit();
    }, this.idleTimeout);
    leave.unref();
    this.idle.set(session, leave);
  }

  private retire(session: RelaySession): void {
    clearTimeout(this.idle.get(session));
    this.idle.delete(session);
    session.close();
  }
}

const STOPPING = later('stopping', 'the program is stopping');

/** Why the mail is not handed over, if so. */
async function declinedHandover(handOver: SendSteps['handOver']): Promise<SendOutcome | undefined> {
  try {
    if (!handOver || (await handOver())) return undefined;
    return later('not-handed-over', 'no longer to be sent');
  } catch (error) {
    return later('not-handed-over', isNativeError(error) ? error.message : String(error));
  }
}

interface WrittenMessage {
  readonly envelope: { readonly from: string; readonly to: string };
  readonly source: Buffer;
}

/** What is handed to the relay, or why the mail cannot be written: then no connection was opened, which is definite. */
function writeMessage(mail: Mail): Result<WrittenMessage, string> {
  try {
    const message = toMessage(mail);
    const envelope = { from: message.from.address, to: message.to.address };
    return ok({ envelope, source: messageSource(message) });
  } catch (error) {
    return fail(isNativeError(error) ? error.message : String(error));
  }
}
