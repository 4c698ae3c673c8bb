import { errorsOf } from '../entry/failure';

/** What can stand in the way of a request about half-years. */
export const halfYearErrors = errorsOf({
  'council.missing': { status: 404, detail: 'The municipality has no council yet' },
  'half-year.waived': { status: 409, detail: 'The half-year has been waived already' },
  'waiver.missing': { status: 404, detail: 'The half-year has not been waived' },
});
