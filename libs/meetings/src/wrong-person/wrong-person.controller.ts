import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import {
  type LinkVisit,
  openedOrProblem,
  PersonalLinkPage,
  PersonalLinks,
  sendPage,
  tellWrongPerson,
  Visit,
} from '@samsyn/access';
import type { FastifyReply } from 'fastify';
import { pageOf } from '../reply-to-notice/invitation-page';
import { ReplyLink } from '../reply-to-notice/reply-link';
import { ReportWrongPersonService } from './report-wrong-person.service';
import { toldWrongPersonPage, wrongPersonPage } from './wrong-person.page';

/** The page for whoever got somebody else's mail. Only the POST writes anything: a note to the municipality. */
@Controller('l/:token/wrong-person')
@PersonalLinkPage()
export class WrongPersonController {
  constructor(
    private readonly links: PersonalLinks,
    private readonly link: ReplyLink,
    private readonly reporting: ReportWrongPersonService,
  ) {}

  @Get()
  async ask(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    const { shown } = await this.opened(visit);
    sendPage(response, 200, wrongPersonPage(shown, pageOf(visit, shown)));
  }

  @Post()
  async tell(@Visit() visit: LinkVisit, @Body() body: unknown, @Res() response: FastifyReply): Promise<void> {
    const opened = await this.opened(visit);
    const page = pageOf(visit, opened.shown);
    return tellWrongPerson(response, body, {
      page,
      at: 'wrong-person',
      report: (person) => this.reporting.report(opened, person),
      again: (unsent) => wrongPersonPage(opened.shown, page, unsent),
    });
  }

  @Get('told')
  async told(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    const { shown } = await this.opened(visit);
    sendPage(response, 200, toldWrongPersonPage(shown, pageOf(visit, shown)));
  }

  private async opened({ token }: LinkVisit) {
    return openedOrProblem(await this.links.open(this.link, token));
  }
}
