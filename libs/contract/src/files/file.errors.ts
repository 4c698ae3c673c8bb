import * as z from 'zod';
import { errorsOf, only } from '../entry/failure';
import { fieldFault } from '../entry/frame.errors';

/** Which field the file came in; for its name, the message is the fault of a text. */
const atField = { errors: z.array(fieldFault) } as const;

/** What can stand in the way of a file. */
export const fileErrors = errorsOf({
  'file.missing': { status: 404, detail: 'There is no such file' },
  'file.empty': { status: 422, detail: 'The file has no bytes', extensions: atField },
  'file.too-large': { status: 413, detail: 'The file is larger than 10 MB', extensions: atField },
  'file.type-refused': {
    status: 415,
    detail: 'By its content the file is none of PDF, PNG, JPEG, .docx, .xlsx and .odt',
    extensions: atField,
  },
  'file.damaged': { status: 422, detail: 'The file is cut short or cannot be opened', extensions: atField },
  'file.name-refused': {
    status: 422,
    detail: 'The name of the file cannot be kept',
    extensions: atField,
  },
  'file.too-many': {
    status: 409,
    detail: 'There are as many files here as there may be',
    extensions: { ...atField, most: z.int() },
  },
  'file.no-room': {
    status: 409,
    detail: 'The municipality’s files have no room for this one',
    extensions: { ...atField, mostBytes: z.int() },
  },
});

/** What can be wrong with a file that comes in. */
export const fileFaults = [
  'file.empty',
  'file.too-large',
  'file.type-refused',
  'file.damaged',
  'file.name-refused',
] as const satisfies readonly (keyof typeof fileErrors)[];
export type FileFault = (typeof fileFaults)[number];

/** Why there is no place for it. */
export type FileRoomFault = 'file.too-many' | 'file.no-room';

/** The codes of an entry that takes a file, for its `errors`. */
export const incomingFileErrors = only(fileErrors, ...fileFaults, 'file.too-many', 'file.no-room');
