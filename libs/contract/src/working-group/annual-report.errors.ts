import { errorsOf } from '../entry/failure';

/** What can stand in the way of a request about reports to the board. */
export const annualReportErrors = errorsOf({
  'annual-report.year-ahead': { status: 422, detail: 'The year has not begun yet' },
  'annual-report.no-plan': { status: 409, detail: 'The body works against no plan that has been adopted' },
  'annual-report.missing': { status: 404, detail: 'There is no such report, or it has no file yet' },
});
