import { errorsOf } from '../entry/failure';

/** What can stand in the way of a request about long work. */
export const taskErrors = errorsOf({
  'task.missing': { status: 404, detail: 'There is no such task' },
});
