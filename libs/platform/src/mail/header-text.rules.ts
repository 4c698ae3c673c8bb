/** Control characters, among them CR and LF, and the Unicode line and paragraph separators. */
const LINE_BREAKING = /[\p{Cc}\u2028\u2029]/gu;
/** A header is one line and is searched for: a space is a space. */
const UNBREAKABLE_SPACE = /\u00A0/gu;
/** Invisible direction overrides, which can make a name or a subject read backwards in the inbox. */
const DIRECTION_OVERRIDE = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Halves of an emoji left by a cut in the middle; the u flag makes this match lone halves only. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Longest subject, in characters; longer ones are cut by every inbox anyway. */
export const MAX_SUBJECT_LENGTH = 200;
/** Longest display name, in characters. */
export const MAX_NAME_LENGTH = 100;

/**
 * User text made safe to stand in a mail header: one line, without control characters, at most `maxLength`
 * characters (an ellipsis marks the cut). Quotes and emoji stay; the MIME encoder takes care of them.
 */
export function headerText(text: string, maxLength: number): string {
  const oneLine = text
    .replace(LINE_BREAKING, ' ')
    .replace(UNBREAKABLE_SPACE, ' ')
    .replace(DIRECTION_OVERRIDE, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = [...oneLine];
  if (characters.length <= maxLength) return oneLine;
  return `${characters
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}…`;
}
