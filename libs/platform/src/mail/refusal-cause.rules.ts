/** Which command the relay answered: MAIL FROM, RCPT TO, or DATA with the content that follows it. */
export type RefusedAt = 'sender' | 'recipient' | 'content';

/**
 * Whom a refusal for good is about: the `recipient`'s address, this `mail` (its content or size), or `us`, the
 * program, its sender address or its sign-in.
 */
export type RefusalCause = 'recipient' | 'mail' | 'us';

/** An enhanced status code, RFC 3463: `subject.detail` after the class. */
export interface EnhancedStatus {
  readonly subject: number;
  readonly detail: number;
}

/**
 * The enhanced status code of a refusal, where RFC 2034 puts it: after the reply code, with a class that agrees with
 * it. `undefined` when there is none.
 */
export function enhancedStatus(reply: string): EnhancedStatus | undefined {
  const found = /^5\d\d[ -]5\.(\d{1,3})\.(\d{1,3})(?=[\s:;,]|$)/.exec(reply);
  return found ? { subject: Number(found[1]), detail: Number(found[2]) } : undefined;
}

/** Reply codes that ask us to sign in, to encrypt or to begin anew: RFC 4954, RFC 3207, RFC 5321 §4.2.3. */
const CODES_ABOUT_US = new Set([503, 530, 534, 535, 538]);
/** Reply codes about a mailbox, RFC 5321 §4.2.3: unavailable, not local, full, not a name. */
const CODES_ABOUT_A_MAILBOX = new Set([550, 551, 552, 553]);
/**
 * What relays without enhanced codes say about the sender. Read only in answer to RCPT, and only when there is no
 * code to read.
 */
const WORDS_ABOUT_US =
  /\brelay(ing)?\b|\bauthenticat|\bnot authori[sz]ed\b|\bsender\b|\bblock ?list|\bblacklist|\bspf\b|\bdkim\b|\bdmarc\b/i;

/**
 * Whom a 5xx reply about a mail is about. The enhanced status code decides; without one the reply code does.
 *
 * A mail that is refused because of *us* must not mark the recipient's address as wrong, and the next mail will be
 * refused alike until somebody mends a setting.
 *
 * @param code the reply code, 500–599
 * @param reply the whole reply as it came
 */
export function refusalCause(code: number, reply: string, at: RefusedAt): RefusalCause {
  if (CODES_ABOUT_US.has(code)) return 'us';
  const status = enhancedStatus(reply);
  if (status) return causeOfStatus(status, at);
  if (at === 'sender') return code === 552 ? 'mail' : 'us';
  if (at === 'content') return 'mail';
  if (WORDS_ABOUT_US.test(reply)) return 'us';
  return CODES_ABOUT_A_MAILBOX.has(code) ? 'recipient' : 'mail';
}

/** RFC 3463 §3.2–3.8, and the registry of RFC 5248 for what was added to 7 later. */
function causeOfStatus({ subject, detail }: EnhancedStatus, at: RefusedAt): RefusalCause {
  switch (subject) {
    case 1:
      // 7 and 8 are the sender's address.
      return detail === 7 || detail === 8 || at === 'sender' ? 'us' : 'recipient';
    case 2:
      // 3 is a mail too long for the mailbox.
      if (detail === 3) return 'mail';
      return at === 'sender' ? 'us' : 'recipient';
    case 3:
      if (detail === 4) return 'mail';
      return at === 'sender' ? 'us' : 'mail';
    case 4:
      return at === 'sender' ? 'us' : 'recipient';
    case 7:
      // After the content 0 and 1 are what filters say about the content.
      return at === 'content' && !isAboutSignIn(detail) ? 'mail' : 'us';
    default:
      return at === 'sender' ? 'us' : 'mail';
  }
}

/** 8–9: credentials; 20–27: DKIM, SPF, reverse name, several of them, null MX of the sender. */
function isAboutSignIn(detail: number): boolean {
  return detail === 8 || detail === 9 || (detail >= 20 && detail <= 27);
}
