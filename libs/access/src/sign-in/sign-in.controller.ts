import { Controller, Header, Req, Res, UseGuards } from '@nestjs/common';
import { type AccountView, createSession, getMe, removeSession } from '@samsyn/contract';
import { type Call, CurrentAccount, route } from '@samsyn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountService } from '../accounts/account.service';
import { clearedSessionCookie, readSessionCookie, sessionCookie } from '../session/session-cookie.rules';
import { SessionService } from '../session/session.service';
import { deviceCookie, readDeviceCookie } from './device-cookie.rules';
import { KnownDevices } from './known-devices';
import { SignInGuard } from './sign-in.guard';

/** Signing in and out with a password, and who is signed in. */
@Controller()
export class SignInController {
  constructor(
    private readonly sessions: SessionService,
    private readonly accounts: AccountService,
    private readonly devices: KnownDevices,
  ) {}

  @route(createSession)
  @UseGuards(SignInGuard)
  @Header('cache-control', 'no-store')
  async create(
    _call: Call<typeof createSession>,
    @CurrentAccount() account: AccountView,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { cookie } = request.headers;
    const session = await this.sessions.begin(account.id, readSessionCookie(cookie));
    const device = await this.devices.remember(account.id, readDeviceCookie(cookie));
    reply.header('set-cookie', [sessionCookie(session), deviceCookie(device)]);
    return this.accounts.me(account);
  }

  @route(removeSession)
  async remove(
    _call: Call<typeof removeSession>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(readSessionCookie(request.headers.cookie));
    reply.header('set-cookie', clearedSessionCookie());
  }

  @route(getMe)
  @Header('cache-control', 'no-store')
  me({ caller }: Call<typeof getMe>) {
    return this.accounts.me(caller);
  }
}
