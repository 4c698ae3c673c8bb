import * as z from 'zod';
import { instantSchema } from '../civil-date/instant.schema';
import { idSchema } from '../entry/id.schema';

/** A note of who should have had a mail, once it has been dealt with. */
export const settledNoteView = z.strictObject({ id: idSchema, settledAt: instantSchema });
export type SettledNoteView = z.output<typeof settledNoteView>;
