import { confirmable } from '../entry/confirmable';
import { entry } from '../entry/entry';
import { everyone, settingsKeepers } from '../permissions/role-groups';
import { settingsErrors } from './settings.errors';
import { updateSettingsSchema } from './settings.schema';
import { changedSettingsView, settingsView } from './settings.view';

const path = '/municipalities/:municipality/settings';

export const getSettings = entry({
  name: 'settings.get',
  summary: 'Shows what holds for the whole municipality.',
  method: 'GET',
  path,
  access: everyone,
  status: 200,
  view: settingsView,
  errors: {},
});

export const updateSettings = entry({
  name: 'settings.update',
  summary:
    'Changes the municipality’s name, whom to ask, colour, leave time (a task plans mails anew), or who is told of what nobody takes care of, and when.',
  method: 'PATCH',
  path,
  access: settingsKeepers,
  mail: 'follows',
  body: confirmable(updateSettingsSchema),
  status: 200,
  view: changedSettingsView,
  errors: settingsErrors,
});
