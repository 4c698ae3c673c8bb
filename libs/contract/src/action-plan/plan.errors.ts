import { conflictOver, errorsOf } from '../entry/failure';
import { planView } from './plan.view';

/** What can stand in the way of a request about plans. */
export const planErrors = errorsOf({
  'plan.missing': { status: 404, detail: 'There is no such plan' },
  'plan.exists': { status: 409, detail: 'There is a plan of that kind already' },
  'plan.changed': conflictOver('the plan', planView),
});
