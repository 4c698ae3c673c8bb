import { lineFault } from './written-text.rules';
import { writtenText } from './written-text.text';

/**
 * One line that a person wrote: a title, a place, a role, a function. Trimmed and in Unicode's composed form (NFC), 1 to
 * `max` characters, without line breaks, controls, what reads backwards, and identity numbers; what nobody sees is empty.
 * Messages are the codes of `TextFault`.
 */
export function lineSchema(max: number) {
  return writtenText(max, 'line', lineFault);
}

/** What somebody does or speaks for: a role, the function of a seat. */
export const functionNameSchema = lineSchema(200);
