/**
 * What became of one attempt to send one mail.
 *
 * - `accepted`: the relay took responsibility.
 * - `refused`: the relay refused this mail for good; `code` is its reply code, or null when the mail was refused
 *   before it was offered to the relay.
 * - `later`: certainly not sent, worth another attempt. `reason` says why: the relay asked us to come back
 *   (`relay-deferred`, with `code`), would not open a session (`relay-unreachable`), or we are stopping (`stopping`).
 * - `unknown`: it may have been sent; send it again with the same Message-ID once the lease has run out.
 */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly response: string }
  | { readonly kind: 'refused'; readonly code: number | null; readonly response: string }
  | {
      readonly kind: 'later';
      readonly reason: 'relay-deferred' | 'relay-unreachable' | 'stopping';
      readonly code: number | null;
      readonly response: string;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * The parts of an SMTP error that may be judged. `command` is left out on purpose: a reset before and after the final
 * dot carry the same command.
 */
export interface SmtpFailure {
  readonly message: string;
  readonly code?: string;
  readonly originalCode?: string;
  readonly syscall?: string;
  readonly timeoutType?: string;
  readonly responseCode?: number;
  readonly response?: string;
  /** Set by the socket we open: the connection ended before the relay had sent a single byte. */
  readonly beforeGreeting?: boolean;
}

/** Codes of a refusal that concerns this mail: its envelope or its content. */
const ABOUT_THIS_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);
/** Codes and timeouts that occur only while the session is being set up, before any mail is offered. */
const ABOUT_THE_SESSION = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH']);
const SESSION_TIMEOUTS = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);
/**
 * The pool's own words when a connection closed silently before the greeting, or when a kept connection turned out
 * to be dead before a byte of the mail was read. It has no code of its own; should the words change, the answer
 * becomes `unknown`, which is safe.
 */
const CLOSED_BEFORE_SENDING = 'Reached maximum number of retries after connection was closed';
/** The pool's words for a mail still in its queue when the pool was closed. */
const POOL_CLOSED = 'Connection pool was closed';

/**
 * Classifies a failed attempt by the rules of the mailings ledger: a reply code is definite (4xx later, 5xx refused);
 * no connection or no greeting is definite as well; everything else may have been sent.
 *
 * A 5xx about the session rather than about the mail (554 at the greeting, 535 at sign-in) is `later`: it says that
 * our relay will not serve us now, and must not fail every mail that happens to be due.
 */
export function classifyFailure(failure: SmtpFailure): SendOutcome {
  const { code = '', message, responseCode } = failure;
  const response = failure.response ?? message;
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500) {
    return { kind: 'later', reason: 'relay-deferred', code: responseCode, response };
  }
  if (responseCode !== undefined && responseCode >= 500 && responseCode < 600) {
    return ABOUT_THIS_MAIL.has(code)
      ? { kind: 'refused', code: responseCode, response }
      : { kind: 'later', reason: 'relay-unreachable', code: responseCode, response };
  }
  // Without a reply these codes come from checks that run before anything is written to the socket.
  if (ABOUT_THIS_MAIL.has(code) && responseCode === undefined)
    return { kind: 'refused', code: null, response };
  if (message === POOL_CLOSED) return { kind: 'later', reason: 'stopping', code: null, response };
  if (neverOpened(failure)) return { kind: 'later', reason: 'relay-unreachable', code: null, response };
  return { kind: 'unknown', reason: [failure.originalCode ?? code, message].filter(Boolean).join(': ') };
}

function neverOpened({
  beforeGreeting,
  code = '',
  message,
  syscall,
  timeoutType = '',
}: SmtpFailure): boolean {
  return (
    beforeGreeting === true ||
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    ABOUT_THE_SESSION.has(code) ||
    SESSION_TIMEOUTS.has(timeoutType) ||
    message === CLOSED_BEFORE_SENDING
  );
}
