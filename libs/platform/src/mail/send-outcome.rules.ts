import { refusalCause, type RefusedAt } from './refusal-cause.rules';
import { replyText } from './reply-text.rules';

/**
 * Why a mail was certainly not sent and is worth another attempt:
 *
 * - `relay-deferred`: the relay answered 4xx; `code` is that answer.
 * - `relay-unreachable`: no connection, or it broke before the content of the mail had begun.
 * - `relay-untrusted`: we refused the relay's encryption (expired certificate, another host's name, an unknown issuer,
 *   none where we ask for it). Somebody must mend the relay or our settings.
 * - `relay-refuses-us`: the relay refuses us rather than this mail (sign-in, sender address, relaying, policy). Says
 *   nothing about the recipient. Somebody must mend our settings or the relay's.
 * - `not-handed-over`: the handover could not be written, or was declined; nothing was offered to the relay.
 * - `stopping`: the program is stopping and had not begun with this mail.
 */
export type LaterReason =
  | 'relay-deferred'
  | 'relay-unreachable'
  | 'relay-untrusted'
  | 'relay-refuses-us'
  | 'not-handed-over'
  | 'stopping';

/**
 * What became of one attempt to send one mail. Every text (`response`, and `reason` of `unknown`) may come from outside
 * and has been through `replyText`: one line, at most 500 characters, fit to be stored.
 *
 * - `accepted`: the relay took responsibility.
 * - `refused`: this mail was refused for good. `code` is the relay's reply code, or null when the mail could not be
 *   written and was never offered. `aboutRecipient` is present when the reply says that the recipient's address or
 *   mailbox is wrong, and only then.
 * - `later`: certainly not sent, worth another attempt.
 * - `unknown`: the content was on its way and no answer came, so it may have been sent.
 */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly response: string }
  | {
      readonly kind: 'refused';
      readonly code: number | null;
      readonly response: string;
      readonly aboutRecipient?: true;
    }
  | {
      readonly kind: 'later';
      readonly reason: LaterReason;
      readonly code: number | null;
      readonly response: string;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The parts of an SMTP library's error that are judged. */
export interface SmtpFailure {
  readonly message: string;
  readonly code?: string;
  readonly originalCode?: string;
  /** The command that was answered. Judged only together with a reply: without one it says nothing. */
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/**
 * Where an attempt was when it failed, as the owner of the connection knows it:
 *
 * - `opening`: no session yet; connecting, greeting, signing in.
 * - `securing`: in the TLS handshake.
 * - `envelope`: the mail was offered, but none of its content was written.
 * - `content`: some of the content was written.
 */
export type AttemptStage = 'opening' | 'securing' | 'envelope' | 'content';

export interface FailedAttempt {
  readonly stage: AttemptStage;
  readonly error: SmtpFailure;
  /** We ended it ourselves because the program stops. */
  readonly stopped?: true;
}

/** The network or the relay ended the handshake, rather than we. */
const CUT_OFF = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED']);
/** Codes of the library for a mail that it, or the relay, would not take. */
const ABOUT_THIS_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

/** `later`, with a text that is fit to be stored. */
export function later(reason: LaterReason, response: string, code: number | null = null): SendOutcome {
  return { kind: 'later', reason, code, response: replyText(response) };
}

/**
 * Classifies a failed attempt by the rules of the mailings ledger. A reply code is definite: 4xx is later, 5xx is
 * refused when it is about the mail and later when it is about us. Without a reply the place decides: a relay is
 * responsible for a mail only once it has the whole content (RFC 5321 §4.2.5), so what broke before the content had
 * begun was certainly not sent, and what broke after that may have been.
 */
export function classifyFailure({ stage, error, stopped }: FailedAttempt): SendOutcome {
  const { code = '', responseCode = 0 } = error;
  const text = error.response ?? [error.originalCode ?? code, error.message].filter(Boolean).join(': ');
  if (responseCode >= 400 && responseCode < 500) return later('relay-deferred', text, responseCode);
  if (responseCode >= 500 && responseCode < 600) return refusal(stage, error, responseCode, text);
  if (stage === 'content') return { kind: 'unknown', reason: replyText(text) };
  if (stopped) return later('stopping', text);
  if (stage === 'securing' && !CUT_OFF.has(error.originalCode ?? code)) return later('relay-untrusted', text);
  if (stage === 'opening' && code === 'EAUTH') return later('relay-refuses-us', text);
  // Without any answer these codes come from the library's own checks, before it writes to the connection.
  if (stage === 'envelope' && ABOUT_THIS_MAIL.has(code) && error.response === undefined) {
    return { kind: 'refused', code: null, response: replyText(text) };
  }
  return later('relay-unreachable', text);
}

function refusal(stage: AttemptStage, error: SmtpFailure, code: number, text: string): SendOutcome {
  if (stage === 'securing') return later('relay-untrusted', text, code);
  if (stage === 'opening') return later('relay-refuses-us', text, code);
  const cause = refusalCause(code, text, refusedAt(stage, error.command));
  if (cause === 'us') return later('relay-refuses-us', text, code);
  const response = replyText(text);
  return { kind: 'refused', code, response, ...(cause === 'recipient' ? { aboutRecipient: true } : {}) };
}

function refusedAt(stage: AttemptStage, command: string | undefined): RefusedAt {
  if (stage === 'content' || command === 'DATA') return 'content';
  return command === 'RCPT TO' ? 'recipient' : 'sender';
}
