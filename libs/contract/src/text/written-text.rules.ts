import { holdsIdentityNumber } from './identity-number.rules';

/** What can be wrong with a text; `text.json` says it in words for a form. */
export const textFaults = [
  'text.character',
  'text.empty',
  'text.identity-number',
  'text.link',
  'text.one-line',
  'text.too-long',
] as const;

export type TextFault = (typeof textFaults)[number];

/** Whether an issue’s message is the code of a fault of a text. */
export function isTextFault(message: string): message is TextFault {
  return textFaults.some((fault) => fault === message);
}

const LINE_BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
const LINE_BREAK = new RegExp(LINE_BREAKS.source);
/** Controls apart from line breaks and tabs, and what makes a text read backwards. */
const NEVER = /[^\P{Cc}\t\n\v\f\r\u0085]|[\u202A-\u202E\u2066-\u2069]/u;
const SEEN = /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}\u2800]/u;

/**
 * Whether PostgreSQL can store the text. It has no NUL, and neither UTF-8 nor jsonb can hold half of a surrogate pair,
 * which is what is left when a program cuts an emoji in two.
 */
export function isStorable(text: string): boolean {
  return !/[\u0000\p{Cs}]/u.test(text);
}

/** One kind of line break, as a reader sees them; browsers send CR LF, word processors a vertical tab. */
export function withPlainLineBreaks(text: string): string {
  return text.replace(LINE_BREAKS, '\n');
}

/** What is wrong with a text of several lines, if anything. */
export function paragraphsFault(text: string): TextFault | undefined {
  if (!SEEN.test(text)) return 'text.empty';
  if (NEVER.test(text) || !isStorable(text)) return 'text.character';
  return holdsIdentityNumber(text) ? 'text.identity-number' : undefined;
}

/** What is wrong with a text of one line, if anything. A tab is no part of a line: it aligns several. */
export function lineFault(text: string): TextFault | undefined {
  const fault = paragraphsFault(text);
  if (fault) return fault;
  if (LINE_BREAK.test(text)) return 'text.one-line';
  return text.includes('\t') ? 'text.character' : undefined;
}

/** What is wrong with the name of a person, if anything: it leads nowhere, whatever a mail program makes a link of. */
export function personNameFault(text: string): TextFault | undefined {
  return lineFault(text) ?? (leadsSomewhere(text) ? 'text.link' : undefined);
}

const SCHEME = /[a-z][a-z0-9+.-]*:\/\/|\b(?:https?|ftp|mailto|tel|sms|javascript|data):/i;
/** Two letters at least before the dot, so that initials pass; with a path one is enough. */
const DOMAIN = /[\p{L}\p{N}-]{2,}\.\p{L}{2,}|[\p{L}\p{N}-]\.\p{L}{2,}[/:?#]|\bwww\./iu;

function leadsSomewhere(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\u3002\uFF61]/g, '.');
  return plain.includes('@') || SCHEME.test(plain) || DOMAIN.test(plain);
}
