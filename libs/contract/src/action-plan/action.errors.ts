import { conflictOver, errorsOf } from '../entry/failure';
import { actionView } from './action.view';

/** What can stand in the way of a request about actions. */
export const actionErrors = errorsOf({
  'action.missing': { status: 404, detail: 'There is no such action' },
  'action.changed': conflictOver('the action', actionView),
  'action.plan-superseded': {
    status: 409,
    detail: 'The goal is not in the version of the plan that holds; choose one that is',
  },
  'action.due-before-start': { status: 422, detail: 'The last day lies before the day it starts' },
  'goal.missing': { status: 404, detail: 'There is no such goal' },
  'seat.not-yours': { status: 403, detail: 'A member acts for the seats they hold or deputise for' },
  'unit.missing': { status: 404, detail: 'There is no such unit of the first line, or it has ended' },
});
