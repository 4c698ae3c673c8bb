import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { fileTypeSchema } from './file-type.schema';

/** A kept file, without what is in it. */
export const fileView = z.strictObject({
  id: idSchema,
  name: z.string(),
  type: fileTypeSchema,
  /** In bytes. */
  size: z.int(),
});
export type FileView = z.output<typeof fileView>;
