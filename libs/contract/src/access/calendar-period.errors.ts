import { conflictOver, errorsOf } from '../entry/failure';
import { calendarPeriodView } from './calendar-period.view';

/** What can stand in the way of a request about a municipality's calendar. */
export const calendarPeriodErrors = errorsOf({
  'calendar-period.missing': { status: 404, detail: 'There is no such period in the calendar' },
  'calendar-period.changed': conflictOver('the period', calendarPeriodView),
  'calendar.closed': {
    status: 422,
    detail: 'With this period, no planned mail could leave for more than half a year',
  },
});
