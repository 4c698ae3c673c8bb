import * as z from 'zod';
import { errorsOf } from '../entry/failure';

/** What can stand in the way of signing in. */
export const signInErrors = errorsOf({
  'sign-in.refused': { status: 401, detail: 'The address or the password is wrong' },
  'rate.limited': {
    status: 429,
    detail: 'Too many failed sign-ins; try again in so many seconds',
    // after how many the next attempt is let through
    extensions: { seconds: z.int().min(1).max(30) },
  },
});
