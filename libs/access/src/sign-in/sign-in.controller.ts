import { Body, Controller, Delete, Header, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { CurrentAccount, Public, SignedIn, type SignedInAccount } from '@samsyn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountService } from '../accounts/account.service';
import type { Me } from '../me/me.controller';
import { clearedSessionCookie, readSessionCookie, sessionCookie } from '../session/session-cookie.rules';
import { SessionService } from '../session/session.service';
import { deviceCookie, readDeviceCookie } from './device-cookie.rules';
import { KnownDevices } from './known-devices';
import { SignInGuard } from './sign-in.guard';
import { type SignInRequest, signInSchema } from './sign-in.schema';

/** Signing in and out with a password. */
@Controller('api/v1/sessions')
export class SignInController {
  constructor(
    private readonly sessions: SessionService,
    private readonly accounts: AccountService,
    private readonly devices: KnownDevices,
  ) {}

  @Post()
  @Public()
  @UseGuards(SignInGuard)
  @Header('cache-control', 'no-store')
  async create(
    @Body({ schema: signInSchema }) _body: SignInRequest,
    @CurrentAccount() account: SignedInAccount,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const { cookie } = request.headers;
    const session = await this.sessions.begin(account.id, readSessionCookie(cookie));
    const device = await this.devices.remember(account.id, readDeviceCookie(cookie));
    reply.header('set-cookie', [sessionCookie(session), deviceCookie(device)]);
    return { account, memberships: await this.accounts.membershipsOf(account.id) };
  }

  @Delete('current')
  @SignedIn()
  @HttpCode(204)
  async remove(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(readSessionCookie(request.headers.cookie));
    reply.header('set-cookie', clearedSessionCookie());
  }
}
