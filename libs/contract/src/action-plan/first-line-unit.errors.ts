import { conflictOver, errorsOf } from '../entry/failure';
import { firstLineUnitView } from './first-line-unit.view';

/** What can stand in the way of a request about units of the first line. */
export const firstLineUnitErrors = errorsOf({
  'unit.missing': { status: 404, detail: 'There is no such unit of the first line' },
  'unit.exists': { status: 409, detail: 'There is a unit with that name already' },
  'unit.changed': conflictOver('the unit', firstLineUnitView),
});
