import * as z from 'zod';
import { bodyErrors } from '../bodies/body.errors';
import { entry } from '../entry/entry';
import { only } from '../entry/failure';
import { idSchema } from '../entry/id.schema';
import { observersAndMembers } from '../permissions/role-groups';
import { workingGroupView } from './working-group.view';

export const getWorkingGroup = entry({
  name: 'working-group.get',
  summary:
    'Shows who has a body’s seats, what each does for the goals of its plans, and who comes to its next meeting.',
  method: 'GET',
  path: '/municipalities/:municipality/working-groups/:bodyId',
  access: observersAndMembers,
  params: z.strictObject({ bodyId: idSchema }),
  status: 200,
  view: workingGroupView,
  errors: only(bodyErrors, 'body.missing'),
});
