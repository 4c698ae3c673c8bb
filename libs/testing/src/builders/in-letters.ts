/** A code of the digit: letters that hexadecimal does without. */
const BEYOND_HEX = 'g'.charCodeAt(0);

/**
 * An id as a word of letters, as unlike any other as before: what a test writes into mail. Among ids of digits one in some
 * thousands holds what passes for a personal identity number, and mail with one of those is not sent.
 */
export function inLetters(id: string): string {
  return id.replaceAll('-', '').replace(/\d/g, (digit) => String.fromCharCode(BEYOND_HEX + Number(digit)));
}
