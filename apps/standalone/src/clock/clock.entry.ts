import { acceptedInstantSchema, entry } from '@samsyn/contract';
import * as z from 'zod';

const clockView = z.strictObject({ now: z.iso.datetime() });

// Not the product's: only the standalone program has a clock that can be moved.

export const getClock = entry({
  name: 'clock.get',
  summary: 'Shows what time it is in the standalone program.',
  method: 'GET',
  root: '/standalone',
  path: '/clock',
  access: 'public',
  status: 200,
  view: clockView,
  errors: {},
});

export const moveClock = entry({
  name: 'clock.move',
  summary: 'Moves the clock, and answers when everything that fell due on the way has left.',
  method: 'POST',
  root: '/standalone',
  path: '/clock',
  access: 'public',
  body: z.strictObject({ now: acceptedInstantSchema }),
  status: 200,
  view: clockView,
  errors: {},
});
