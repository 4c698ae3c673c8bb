import { fileEndings, type FileType } from '../files/file-types';

/** What a plan's document can be: a text as it was decided, and neither a picture nor a sheet. */
const planDocumentTypes: readonly FileType[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];

/** Whether a file of that type can be a plan's document. */
export function isPlanDocument(type: FileType): boolean {
  return planDocumentTypes.includes(type);
}

/** The `accept` of a form's field for it. */
export const acceptedPlanDocuments = planDocumentTypes
  .flatMap((type) => [type, ...fileEndings[type]])
  .join(',');
