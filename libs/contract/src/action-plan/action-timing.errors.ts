import { conflictOver, errorsOf } from '../entry/failure';
import { actionTimingView } from './action-timing.view';

/** What can stand in the way of choosing when a body is reminded of its actions. */
export const actionTimingErrors = errorsOf({
  'action-timing.changed': conflictOver('when the body is reminded of its actions', actionTimingView),
});
