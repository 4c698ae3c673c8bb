import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, type AuthGuardAuthenticateOptions } from '@nestjs/passport';
import { createSession, type SignIn } from '@samsyn/contract';
import { Problem, problemOf, validationPipe } from '@samsyn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readDeviceCookie } from './device-cookie.rules';
import { PASSWORD_STRATEGY } from './password.strategy';
import { SignInAttempts } from './sign-in-attempts';

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
    const parameter = { type: 'body', schema: createSession.body } as const;
    const body = (await validationPipe.transform(request.body, parameter)) as SignIn;
    request.body = body;
    const device = readDeviceCookie(request.headers.cookie);
    const begun = await this.attempts.begin({ email: body.email, ip: request.ip, device });
    if (!begun.ok) {
      http.getResponse<FastifyReply>().header('retry-after', String(begun.error.seconds));
      throw problemOf(createSession, begun.error);
    }
    const attempt = begun.value;
    try {
      await super.canActivate(context);
    } catch (error) {
      await (error instanceof Problem ? this.attempts.fail(attempt) : this.attempts.takeBack(attempt));
      throw error;
    }
    await this.attempts.succeed(attempt);
    return true;
  }

  override getAuthenticateOptions(): AuthGuardAuthenticateOptions {
    return { property: 'account', session: false };
  }

  override handleRequest<Account>(error: unknown, account: Account | false): Account {
    if (error) throw error;
    if (!account) throw problemOf(createSession, { code: 'sign-in.refused' });
    return account;
  }
}
