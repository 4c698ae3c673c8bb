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
  'action.due-before-start': { status: 422, detail: 'The due date lies before the day it starts' },
  'action.nothing-logged': { status: 422, detail: 'Nothing was said that was not so already' },
  'action.no-indicator': { status: 422, detail: 'The action has no indicator that could be read' },
  'reading.not-whole': { status: 422, detail: 'The indicator counts whole things' },
  'reading.in-the-future': { status: 422, detail: 'The day of the reading has not come yet' },
  'entry.missing': { status: 404, detail: 'There is no such entry in the log of this action' },
  'entry.not-yours': {
    status: 403,
    detail: 'An entry is corrected by who wrote it, in whose place it was written, or who leads the work',
  },
  'goal.missing': { status: 404, detail: 'There is no such goal in the plan' },
  'seat.responsible-already': { status: 409, detail: 'The seat is responsible for the action already' },
  'seat.not-yours': { status: 403, detail: 'A member acts for the seats they hold or deputise for' },
  'unit.missing': { status: 404, detail: 'There is no such unit of the first line, or it has ended' },
});
