import * as z from 'zod';
import { entry } from '../entry/entry';
import { errorsOf } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { staff } from '../permissions/role-groups';
import { settledNoteView } from './wrong-person.view';

export const settleWrongPerson = entry({
  name: 'wrong-person-notes.settle',
  summary: 'Says that a note of who should have had a mail has been dealt with.',
  method: 'POST',
  path: '/municipalities/:municipality/wrong-person-notes/:noteId/settle',
  access: staff,
  params: z.strictObject({ noteId: idSchema }),
  status: 200,
  view: settledNoteView,
  errors: errorsOf({ 'wrong-person-note.missing': { status: 404, detail: 'There is no such note' } }),
});
