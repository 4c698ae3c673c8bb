import { fail, ok, type Result } from '@samsyn/contract';
import type { DocumentContent } from './document-content';
import type { DocumentError } from './document.errors';
import { documentFault } from './document-fault.rules';
import { loadFonts } from './fonts';
import { mapTexts } from './map-texts.rules';
import { type PrintedDocument, printedDocument } from './printed-document';
import { printableText } from './printable-text.rules';

/** What every format begins with: the document as it is to be read, or what stands in the way. */
export async function prepare(content: DocumentContent): Promise<Result<PrintedDocument, DocumentError>> {
  const { coverage } = await loadFonts();
  const printable = mapTexts(content, (text) => printableText(text, coverage));
  const fault = documentFault(printable);
  return fault ? fail(fault) : ok(printedDocument(printable));
}
