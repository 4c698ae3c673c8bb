import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../audit/audited-write';
import { Problem } from './problem';
import { requestHash } from './request-hash.rules';

/** Who is signed in. */
export interface SignedInAccount {
  id: string;
  email: string;
  name: string;
}

/** A platform `Caller`, and the slug of the municipality it works in, for addresses in answers. */
export interface CurrentCaller extends Caller {
  accountId: string;
  municipality: string;
}

/** What the session guard leaves on a request. */
export interface RequestWithAccess extends FastifyRequest {
  /** Set on every route that needs a session. */
  account?: SignedInAccount;
  /** Set on every route that declares a permission. */
  caller?: CurrentCaller;
}

/** 1 to 200 visible ASCII characters. */
const wellFormedKey = /^[\x21-\x7e]{1,200}$/;

/**
 * The caller of a route that declares a permission, with the `Idempotency-Key` it sent, if any.
 * @throws {Problem} 400 when the key is not 1 to 200 visible ASCII characters.
 */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): CurrentCaller => {
  const request = context.switchToHttp().getRequest<RequestWithAccess>();
  if (!request.caller) throw new Error('Only a route that declares a permission has a caller');
  const key = request.headers['idempotency-key'];
  if (key === undefined) return request.caller;
  if (typeof key !== 'string' || !wellFormedKey.test(key)) {
    const message = 'must be 1 to 200 visible ASCII characters';
    throw new Problem(400, 'request.invalid', `Idempotency-Key ${message}`, {
      errors: [{ path: 'Idempotency-Key', message }],
    });
  }
  return { ...request.caller, idempotency: { key, requestHash: requestHash(request) } };
});

/** The account of a route that needs a session. */
export const CurrentAccount = createParamDecorator(
  (_: unknown, context: ExecutionContext): SignedInAccount => {
    const { account } = context.switchToHttp().getRequest<RequestWithAccess>();
    if (!account) throw new Error('Only a route that needs a session has an account');
    return account;
  },
);
