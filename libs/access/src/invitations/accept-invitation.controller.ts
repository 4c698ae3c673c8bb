import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { contactLanguageSchema } from '@samsyn/contract';
import { renderPage } from '@samsyn/ui';
import type { FastifyReply } from 'fastify';
import type { ReactElement } from 'react';
import { openedOrProblem } from '../personal-links/link-refused';
import { PersonalLinkPage } from '../personal-links/personal-link-page.decorator';
import { PersonalLinks } from '../personal-links/personal-links';
import { AcceptInvitationService } from './accept-invitation.service';
import { type InvitationFault, nameIn, readInvitationForm } from './invitation-form.schema';
import { InvitationLink, type InvitationVisit } from './invitation-link';
import { endedAccountPage, invitationPage } from './invitation.page';

/** The page behind the link of an invitation. Only the POST changes anything; there is no script and no session. */
@Controller('l/:token/invitation')
@PersonalLinkPage()
export class AcceptInvitationController {
  constructor(
    private readonly links: PersonalLinks,
    private readonly link: InvitationLink,
    private readonly accepting: AcceptInvitationService,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Query('lang') lang: unknown, @Res() reply: FastifyReply) {
    const { shown } = openedOrProblem(await this.links.open(this.link, token));
    const language = languageOf(lang, shown);
    send(reply, 200, invitationPage(shown, { language, action: addressOf(token, lang) }));
  }

  @Post()
  async accept(
    @Param('token') token: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ) {
    const opened = openedOrProblem(await this.links.open(this.link, token));
    const { shown } = opened;
    const action = addressOf(token, lang);
    const language = languageOf(lang, shown);
    // a second press finds what the first has done
    if (shown.state !== 'open') return void reply.redirect(action, 303);
    const refuse = (fault: InvitationFault) =>
      send(reply, 422, invitationPage(shown, { language, action, refused: { fault, name: nameIn(body) } }));
    const form = shown.account ? undefined : readInvitationForm(body);
    if (form && !form.ok) return refuse(form.error);
    const accepted = await this.accepting.accept(opened, form?.value);
    if (accepted.ok || accepted.error.code === 'link.used') return void reply.redirect(action, 303);
    if (accepted.error.code === 'account.ended') return send(reply, 409, endedAccountPage(shown, language));
    return refuse({ field: 'password', problem: accepted.error.code });
  }
}

function languageOf(lang: unknown, { account, invitation }: InvitationVisit) {
  return contactLanguageSchema.safeParse(lang).data ?? account?.language ?? invitation.language;
}

function addressOf(token: string, lang: unknown): string {
  const language = contactLanguageSchema.safeParse(lang).data;
  return `/l/${encodeURIComponent(token)}/invitation${language ? `?lang=${language}` : ''}`;
}

function send(reply: FastifyReply, status: number, page: ReactElement): void {
  void reply.status(status).type('text/html; charset=utf-8').send(renderPage(page));
}
