import { entry } from '../entry/entry';
import { setAbsencesSchema } from './absence.schema';
import { absencesView } from './absence.view';

const path = '/me/absences';

export const getAbsences = entry({
  name: 'absences.get',
  summary: 'Shows when who is signed in has said that they are away.',
  method: 'GET',
  path,
  access: 'signed-in',
  status: 200,
  view: absencesView,
  errors: {},
});

export const setAbsences = entry({
  name: 'absences.set',
  summary:
    'Says when who is signed in is away: meanwhile the backup coordinator is told of what needs the coordinator.',
  method: 'PUT',
  path,
  access: 'signed-in',
  body: setAbsencesSchema,
  status: 200,
  view: absencesView,
  errors: {},
});
