import { errorsOf } from '../entry/failure';

/** What can stand in the way of an appointment, beside that the seat or the contact is not there. */
export const holdingErrors = errorsOf({
  'contact.foreign': { status: 422, detail: 'The contact belongs to another organisation than the seat' },
  'seat.taken': { status: 409, detail: 'Someone has the seat in that capacity during that time' },
  'seat.held-already': { status: 409, detail: 'The contact has the seat in that capacity already' },
  'seat.vacant': { status: 409, detail: 'Nobody has the seat in that capacity at that time' },
  'holding.ends-before-start': { status: 422, detail: 'The appointment would end before it starts' },
});
