/** What can be attached, as its media type; what a file is shows in its bytes, and never in its name. */
export const fileTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
] as const;
export type FileType = (typeof fileTypes)[number];

/** How a name of each type ends; the first is what a name without any of them is given. */
export const fileEndings: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg', '.jpe', '.jfif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
};

/** The `accept` of a form's field; the bytes are looked at all the same. */
export const acceptedFiles = fileTypes.flatMap((type) => [type, ...fileEndings[type]]).join(',');

/** 10 MB, in bytes. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
