import { entry } from '../entry/entry';
import { staff } from '../permissions/role-groups';
import { overviewView } from './overview.view';

export const getOverview = entry({
  name: 'overview.get',
  summary: 'Shows what needs a person now, most urgent first: each matter with its reason and what ends it.',
  method: 'GET',
  path: '/municipalities/:municipality/overview',
  access: staff,
  status: 200,
  view: overviewView,
  errors: {},
});
