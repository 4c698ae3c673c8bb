import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { contactLanguageSchema } from '@samsyn/contract';
import { renderPage } from '@samsyn/ui';
import type { FastifyReply } from 'fastify';
import { openedOrProblem } from '../personal-links/link-refused';
import { PersonalLinkPage } from '../personal-links/personal-link-page.decorator';
import { PersonalLinks } from '../personal-links/personal-links';
import type { PasswordFault } from './new-password-fields';
import { readNewPassword } from './new-password-form.schema';
import { NewPasswordLink, type NewPasswordVisit } from './new-password-link';
import { newPasswordPage } from './new-password.page';
import { SetNewPasswordService } from './set-new-password.service';

/** The page behind the link to a new password. Only the POST changes anything; there is no script and no session. */
@Controller('l/:token/new-password')
@PersonalLinkPage()
export class NewPasswordController {
  constructor(
    private readonly links: PersonalLinks,
    private readonly link: NewPasswordLink,
    private readonly setting: SetNewPasswordService,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Query('lang') lang: unknown, @Res() reply: FastifyReply) {
    const { shown } = openedOrProblem(await this.links.open(this.link, token));
    send(reply, shown, token, lang);
  }

  @Post()
  async set(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const opened = openedOrProblem(await this.links.open(this.link, token));
    // a second press finds what the first has done
    if (opened.shown.state !== 'open') return again(reply, token, lang);
    const chosen = readNewPassword(body);
    if (!chosen.ok) return send(reply, opened.shown, token, lang, chosen.error);
    const set = await this.setting.set(opened, chosen.value);
    if (set.ok || set.error.code === 'link.used') return again(reply, token, lang);
    return send(reply, opened.shown, token, lang, set.error.code);
  }
}

function addressOf(token: string, lang: unknown): string {
  const language = contactLanguageSchema.safeParse(lang).data;
  return `/l/${encodeURIComponent(token)}/new-password${language ? `?lang=${language}` : ''}`;
}

function again(reply: FastifyReply, token: string, lang: unknown): void {
  void reply.redirect(addressOf(token, lang), 303);
}

function send(
  reply: FastifyReply,
  visit: NewPasswordVisit,
  token: string,
  lang: unknown,
  fault?: PasswordFault,
): void {
  const language = contactLanguageSchema.safeParse(lang).data ?? visit.account.language;
  const page = newPasswordPage(visit, {
    language,
    action: addressOf(token, lang),
    ...(fault ? { fault } : {}),
  });
  void reply
    .status(fault ? 422 : 200)
    .type('text/html; charset=utf-8')
    .send(renderPage(page));
}
