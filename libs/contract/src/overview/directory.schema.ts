import * as z from 'zod';
import { idSchema } from '../entry/id.schema';
import { pageQueryShape } from '../entry/page.schema';
import { lineSchema } from '../text/line.text';

/**
 * A page of the directory. `who` is looked for in an organisation's name and in its contacts' names, roles and addresses: an
 * organisation that is found by its own name is told whole.
 */
export const listDirectorySchema = z.strictObject({
  ...pageQueryShape('text', 'uuid'),
  who: lineSchema(200).optional(),
  contactId: idSchema.optional(),
});
export type ListDirectory = z.output<typeof listDirectorySchema>;
