import { conflictOver, errorsOf } from '../entry/failure';
import { settingsView } from './settings.view';

/** What can stand in the way of changing a municipality's settings. */
export const settingsErrors = errorsOf({
  'settings.changed': conflictOver('the settings', settingsView),
  'membership.missing': { status: 422, detail: 'This account is no member of the municipality' },
});
