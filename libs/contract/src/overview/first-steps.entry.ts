import { entry } from '../entry/entry';
import { everyone } from '../permissions/role-groups';
import { firstStepsView } from './first-steps.view';

export const getFirstSteps = entry({
  name: 'first-steps.get',
  summary:
    'Shows which of the first things a municipality has entered: organisations, contacts, seats, a meeting.',
  method: 'GET',
  path: '/municipalities/:municipality/first-steps',
  access: everyone,
  status: 200,
  view: firstStepsView,
  errors: {},
});
