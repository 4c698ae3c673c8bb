export type * from './document-content';
export type { DocumentError } from './document.errors';
export { DOCUMENT_LIMITS } from './document-fault.rules';
export { writeDocx } from './write-docx/write-docx';
export { writePdf } from './write-pdf/write-pdf';
