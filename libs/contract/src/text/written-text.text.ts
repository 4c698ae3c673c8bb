import * as z from 'zod';
import type { TextFault } from './written-text.rules';

/** Which of the texts that people write a field takes; it stands in the API's description as `x-text`. */
export type TextKind = 'line' | 'paragraphs' | 'person-name';

/**
 * A text that a person wrote, in Unicode's composed form (NFC) and trimmed, with one issue at most: the code of its
 * fault, and never anything of the text.
 */
export function writtenText(
  max: number,
  kind: TextKind,
  faultOf: (text: string) => TextFault | undefined,
  written: (text: string) => string = (text) => text,
) {
  return z
    .string()
    .overwrite((text) => written(text).normalize('NFC').trim())
    .min(1, { error: 'text.empty', abort: true })
    .max(max, { error: 'text.too-long', abort: true })
    .superRefine((text, context) => {
      const fault = faultOf(text);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    })
    .meta({ 'x-text': kind });
}
