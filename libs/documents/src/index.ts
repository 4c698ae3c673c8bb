export type * from './document-content';
export type { DocumentError } from './document.errors';
export { DOCUMENT_LIMITS } from './document-fault.rules';
export { writePdf } from './write-pdf/write-pdf';
