import * as z from 'zod';
import { mailOutlookView } from '../mailings/mail-outlook.view';
import { errorsOf } from './failure';

/** One field of a request that was wrong. */
export const fieldFault = z.strictObject({ path: z.string(), message: z.string() });

/** What may stand in the way of any request: no entry lists these, the frame around all of them answers so. */
export const frameErrors = errorsOf({
  'request.invalid': {
    status: 400,
    detail: 'Some fields are missing or wrong',
    extensions: { errors: z.array(fieldFault).optional() },
  },
  'request.undecodable': { status: 400, detail: 'The body is not valid UTF-8' },
  'request.too-deep': { status: 400, detail: 'The body is nested deeper than any request of ours' },
  'session.missing': { status: 401, detail: 'Sign in first' },
  'permission.denied': {
    status: 403,
    detail: 'None of your roles may do this',
    extensions: { permission: z.string() },
  },
  'request.cross-site': { status: 403, detail: 'This request came from another site' },
  'municipality.missing': {
    status: 404,
    detail: 'There is no such municipality, or you are no member of it',
  },
  'request.too-large': { status: 413, detail: 'The body is larger than any request of ours' },
  'request.media-type': { status: 415, detail: 'The body is not of a kind that is read here' },
  'request.charset': { status: 415, detail: 'The body must be in UTF-8' },
  'confirmation.needed': {
    status: 409,
    detail: 'Mail would leave within the hour; ask again with `confirmed: true` when it may',
    extensions: { mail: mailOutlookView },
  },
  'idempotency.reused': { status: 422, detail: 'This Idempotency-Key was used for another request' },
  'server.fault': { status: 500, detail: 'Something went wrong on our side; it has been logged' },
  'service.unavailable': {
    status: 503,
    detail: 'The service is out of reach for the moment; try again',
  },
});

/** See {@link frameErrors}. */
export type FrameErrorCode = keyof typeof frameErrors;
