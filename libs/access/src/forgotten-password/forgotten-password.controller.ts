import { Body, Controller, Get, Header, Ip, Post, Query, Res } from '@nestjs/common';
import { contactLanguageSchema, pageInLanguage, writtenMailAddressSchema } from '@samsyn/contract';
import { Public, WithoutSession } from '@samsyn/platform';
import { renderPage } from '@samsyn/ui';
import type { FastifyReply } from 'fastify';
import { AskForPasswordService } from './ask-for-password.service';
import {
  FORGOTTEN_PAGE,
  forgottenPasswordPage,
  linkSentPage,
  type NotAsked,
} from './forgotten-password.page';

const htmlType = 'text/html; charset=utf-8';

/** Asking for a new password: pages without script or session, which tell nobody who has an account. */
@Controller('glomt-losenord')
@Public()
@WithoutSession()
export class ForgottenPasswordController {
  constructor(private readonly asking: AskForPasswordService) {}

  @Get()
  @Header('content-type', htmlType)
  @Header('cache-control', 'no-store')
  form(@Query('lang') lang: unknown): string {
    return renderPage(forgottenPasswordPage(languageOf(lang)));
  }

  @Get('skickat')
  @Header('content-type', htmlType)
  @Header('cache-control', 'no-store')
  sent(@Query('lang') lang: unknown): string {
    return renderPage(linkSentPage(languageOf(lang)));
  }

  @Post()
  async ask(
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = languageOf(lang);
    const refuse = (status: number, refused: NotAsked): void =>
      void reply
        .status(status)
        .headers({ 'cache-control': 'no-store' })
        .type(htmlType)
        .send(renderPage(forgottenPasswordPage(language, refused)));
    const written = writtenIn(body);
    const email = writtenMailAddressSchema.safeParse(written);
    if (!email.success) return refuse(422, { email: written });
    const asked = await this.asking.ask(email.data, ip);
    if (asked.ok) return void reply.redirect(pageInLanguage(`${FORGOTTEN_PAGE}/skickat`, language), 303);
    const { seconds } = asked.error;
    reply.header('retry-after', String(seconds));
    return refuse(429, { email: email.data, seconds });
  }
}

function languageOf(lang: unknown) {
  return contactLanguageSchema.safeParse(lang).data ?? 'sv';
}

function writtenIn(body: unknown): string {
  const { email } = (typeof body === 'object' && body !== null ? body : {}) as { email?: unknown };
  return typeof email === 'string' ? email.replaceAll('\u0000', '') : '';
}
