/** Everything below space except the line feed, the C1 controls, and Unicode's own line separators. */
const CONTROL = /[^\P{Cc}\n]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * User text made safe for a TEXT value (SUMMARY, DESCRIPTION, LOCATION): line breaks of every kind become one line
 * feed, which the writer escapes; other control characters become a space.
 */
export function calendarText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROL, ' ')
    .replace(LONE_SURROGATE, '\uFFFD');
}

/**
 * User text made safe for a quoted parameter (CN). RFC 5545 section 3.2 has no way to escape a double quote there, and
 * readers disagree on backslash and on the caret of RFC 6868; so each is replaced by a look-alike.
 */
export function calendarParameter(text: string): string {
  return calendarText(text)
    .replaceAll('\n', ' ')
    .replaceAll('"', '”')
    .replaceAll('\\', '/')
    .replaceAll('^', 'ˆ')
    .trim();
}
