import { ok, type Result } from '@samsyn/contract';
import type { DocumentContent } from '../document-content';
import type { DocumentError } from '../document.errors';
import { mapTexts } from '../map-texts.rules';
import { prepare } from '../prepare';
import { breakableText } from './breakable-text.rules';
import { typeset } from './typst-compiler';

/**
 * Writes a document as PDF/UA-1: tagged, with title, language and bookmarks. The same content gives the same bytes. It takes
 * the thread for as long as it lasts, about a millisecond for an action of a report; long ones belong in a task.
 */
export async function writePdf(content: DocumentContent): Promise<Result<Buffer, DocumentError>> {
  const prepared = await prepare(content);
  if (!prepared.ok) return prepared;
  const data = mapTexts(prepared.value, (text, name) => (name === 'svg' ? text : breakableText(text)));
  return ok(await typeset(data));
}
