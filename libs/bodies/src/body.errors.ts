import type { BodyView } from './body-view';
import type { SeatView } from './seat-view';

/** Someone else changed it meanwhile: both versions, so that nothing is lost. */
export interface BodyConflict {
  code: 'body.changed' | 'seat.changed';
  status: 409;
  detail: string;
  current: BodyView | SeatView;
  yours: unknown;
}

const failures = {
  'body.missing': [404, 'There is no such body'],
  'body.exists': [409, 'There is a body with that name already'],
  'organisation.missing': [404, 'There is no such organisation'],
  'contact.missing': [404, 'There is no such contact'],
  'contact.foreign': [422, 'The contact belongs to another organisation than the seat'],
  'seat.missing': [404, 'There is no such seat in this body'],
  'seat.ended': [409, 'The seat has been abolished'],
  'seat.taken': [409, 'Someone has the seat in that capacity during that time'],
  'seat.held-already': [409, 'The contact has the seat in that capacity already'],
  'seat.vacant': [409, 'Nobody has the seat in that capacity at that time'],
  'holding.ends-before-start': [422, 'The appointment would end before it starts'],
} as const satisfies Record<string, readonly [number, string]>;

export type BodyErrorCode = keyof typeof failures;

/** What can stand in the way of a request about bodies and seats, as it is told over HTTP. */
export type BodyError = BodyConflict | { code: BodyErrorCode; status: number; detail: string };

/** The failure with this code, as a service returns it. */
export function bodyError(code: BodyErrorCode): BodyError {
  const [status, detail] = failures[code];
  return { code, status, detail };
}

/** A stale version of a body: what stands now, and what was asked for. */
export function bodyChanged(current: BodyView, yours: unknown): BodyConflict {
  const detail = 'Someone has changed the body since you read it';
  return { code: 'body.changed', status: 409, detail, current, yours };
}

/** A stale version of a seat: what stands now, and what was asked for. */
export function seatChanged(current: SeatView, yours: unknown): BodyConflict {
  const detail = 'Someone has changed the seat since you read it';
  return { code: 'seat.changed', status: 409, detail, current, yours };
}
