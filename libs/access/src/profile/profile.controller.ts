import { Controller, Ip, Req, Res } from '@nestjs/common';
import {
  type Failure,
  changePassword,
  endOtherSessions,
  endSession,
  listSessions,
  type Result,
  updateMe,
} from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readSessionCookie, sessionCookie } from '../session/session-cookie.rules';
import { SessionService } from '../session/session.service';
import { deviceCookie, readDeviceCookie } from '../sign-in/device-cookie.rules';
import { KnownDevices } from '../sign-in/known-devices';
import { ChangePasswordService, type PasswordNotChanged } from './change-password.service';
import { ProfileService } from './profile.service';

/** What is one's own: name, language, password, and where one is signed in. */
@Controller()
export class ProfileController {
  constructor(
    private readonly profile: ProfileService,
    private readonly passwords: ChangePasswordService,
    private readonly sessions: SessionService,
    private readonly devices: KnownDevices,
  ) {}

  @route(updateMe)
  update({ caller, body }: Call<typeof updateMe>) {
    return this.profile.update(caller, body);
  }

  @route(changePassword)
  async changePassword(
    { caller, body }: Call<typeof changePassword>,
    @Req() request: FastifyRequest,
    @Ip() ip: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Result<void, Failure<PasswordNotChanged>>> {
    const { cookie } = request.headers;
    const changed = await this.passwords.change(caller, body, { ip, device: readDeviceCookie(cookie) });
    if (!changed.ok) return changed;
    // whoever changed it is signed in anew, as nobody else is
    const session = await this.sessions.begin(caller.id, readSessionCookie(cookie));
    const device = await this.devices.remember(caller.id, readDeviceCookie(cookie));
    reply.header('set-cookie', [sessionCookie(session), deviceCookie(device)]);
    return changed;
  }

  @route(listSessions)
  async list({ caller }: Call<typeof listSessions>, @Req() { headers }: FastifyRequest) {
    return { sessions: await this.sessions.listOf(caller.id, readSessionCookie(headers.cookie)) };
  }

  @route(endSession)
  end({ caller, params }: Call<typeof endSession>) {
    return this.sessions.endOne(caller.id, params.sessionId);
  }

  @route(endOtherSessions)
  endOthers({ caller }: Call<typeof endOtherSessions>, @Req() { headers }: FastifyRequest): Promise<void> {
    return this.sessions.endOthers(caller.id, readSessionCookie(headers.cookie));
  }
}
