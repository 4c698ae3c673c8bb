import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AccountView, ContactLanguage, Role } from '@samsyn/contract';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../audit/audited-write';
import { Problem } from './problem';
import type { Upload } from '../uploads/upload';
import { requestHash } from './request-hash.rules';

/** A platform `Caller` who is signed in, with what they are in the municipality they work in. */
export interface SignedInCaller extends Caller {
  accountId: string;
  /** The municipality's slug, for addresses in answers. */
  municipality: string;
  /** IANA name of the municipality's zone. */
  timeZone: string;
  /** The account's own. */
  language: ContactLanguage;
  roles: readonly Role[];
  /** The contact whose seats are the caller's own, if the membership names one. */
  contactId: string | null;
}

/** What the session guard leaves on a request. */
export interface RequestWithAccess extends FastifyRequest {
  /** Set on every route that needs a session. */
  account?: AccountView;
  /** Set on every route that needs a role. */
  caller?: SignedInCaller;
  /** The file that came with it, on a route that takes one. */
  upload?: Upload;
}

/** 1 to 200 visible ASCII characters. */
const wellFormedKey = /^[\x21-\x7e]{1,200}$/;

/**
 * The caller of a route that needs a role, with the `Idempotency-Key` it sent, if any.
 * @throws {Problem} 400 when the key is not 1 to 200 visible ASCII characters.
 */
export function callerOf(request: RequestWithAccess): SignedInCaller {
  if (!request.caller) throw new Error('Only a route that needs a role has a caller');
  const key = request.headers['idempotency-key'];
  if (key === undefined) return request.caller;
  if (typeof key !== 'string' || !wellFormedKey.test(key)) {
    const message = 'must be 1 to 200 visible ASCII characters';
    throw new Problem(400, 'request.invalid', `Idempotency-Key ${message}`, {
      errors: [{ path: 'Idempotency-Key', message }],
    });
  }
  return { ...request.caller, idempotency: { key, requestHash: requestHash(request) } };
}

/** The account of a route that needs a session. */
export function accountOf({ account }: RequestWithAccess): AccountView {
  if (!account) throw new Error('Only a route that needs a session has an account');
  return account;
}

/** {@link accountOf}, for what Nest gives a handler beside its call. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext): AccountView =>
  accountOf(context.switchToHttp().getRequest<RequestWithAccess>()),
);
