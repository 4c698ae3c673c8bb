import { entry } from '../entry/entry';
import { staffAndMembers } from '../permissions/role-groups';
import { overviewView } from './overview.view';

export const getOverview = entry({
  name: 'overview.get',
  summary:
    'Shows what needs a person now, most urgent first, each matter with what ends it; to members what concerns their own seats.',
  method: 'GET',
  path: '/municipalities/:municipality/overview',
  access: staffAndMembers,
  status: 200,
  view: overviewView,
  errors: {},
});
