import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, type AuthGuardAuthenticateOptions } from '@nestjs/passport';
import { Problem, validationPipe } from '@samsyn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PASSWORD_STRATEGY } from './password.strategy';
import { SignInAttempts } from './sign-in-attempts';
import { type SignInRequest, signInSchema } from './sign-in.schema';

/** Lets through who gives the right password, counting failures; leaves the account on the request. */
@Injectable()
export class SignInGuard extends AuthGuard(PASSWORD_STRATEGY) {
  constructor(private readonly attempts: SignInAttempts) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    // Guards come before pipes, and a malformed sign-in is neither checked nor counted.
    const parameter = { type: 'body', schema: signInSchema } as const;
    const body = (await validationPipe.transform(request.body, parameter)) as SignInRequest;
    request.body = body;
    const wait = this.attempts.begin(request.ip, body.email);
    if (wait !== undefined) {
      http.getResponse<FastifyReply>().header('retry-after', String(wait));
      throw new Problem(429, 'rate.limited', `Too many failed sign-ins; try again in ${wait} seconds`);
    }
    try {
      await super.canActivate(context);
    } catch (error) {
      if (!(error instanceof Problem)) this.attempts.takeBack(request.ip, body.email);
      throw error;
    }
    this.attempts.succeed(request.ip, body.email);
    return true;
  }

  override getAuthenticateOptions(): AuthGuardAuthenticateOptions {
    return { property: 'account', session: false };
  }

  override handleRequest<Account>(error: unknown, account: Account | false): Account {
    if (error) throw error;
    if (!account) throw new Problem(401, 'sign-in.refused', 'The address or the password is wrong');
    return account;
  }
}
