import { conflictOver, errorsOf } from '../entry/failure';
import { seatView } from './seat.view';

/** What can stand in the way of a request about seats. */
export const seatErrors = errorsOf({
  'seat.missing': { status: 404, detail: 'There is no such seat in this body' },
  'seat.not-held': { status: 403, detail: 'Only whoever holds the seat names its deputy' },
  'seat.ended': { status: 409, detail: 'The seat has been abolished' },
  'seat.changed': conflictOver('the seat', seatView),
});
