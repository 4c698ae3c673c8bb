import { headerText } from './header-text.rules';

/** Longest text of a relay that is kept, in characters (code points). */
export const MAX_REPLY_LENGTH = 500;

/**
 * Text from outside made safe to store and to show: one line without control characters (NUL is refused by
 * PostgreSQL), without halves of a character, white space folded, at most `MAX_REPLY_LENGTH` characters.
 */
export function replyText(text: string): string {
  return headerText(text.replace(/\s+/gu, ' '), MAX_REPLY_LENGTH);
}
