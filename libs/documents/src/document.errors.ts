/**
 * What can stand in the way of writing a document. `at` says where, such as `sections.2.blocks.0.rows.3`:
 * - `document.too-large`: it is longer than can be written in reasonable time (`DOCUMENT_LIMITS`);
 * - `document.incomplete`: a text that a reader, or a screen reader, needs is empty, or a row has too few or many cells;
 * - `document.too-deep`: a section lies deeper than headings go;
 * - `document.unreadable-figure`: a drawing has no size, or reaches for more than itself.
 */
export interface DocumentError {
  readonly code:
    'document.too-large' | 'document.incomplete' | 'document.too-deep' | 'document.unreadable-figure';
  readonly at: string;
}
