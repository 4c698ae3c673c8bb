import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import {
  linkPath,
  type LinkVisit,
  namedPersonInput,
  openedOrProblem,
  PersonalLinkPage,
  PersonalLinks,
  readNamedPerson,
  sendOn,
  sendPage,
  Visit,
} from '@samsyn/access';
import type { FastifyReply } from 'fastify';
import { pageOf } from '../reply-to-notice/invitation-page';
import { ReplyLink } from '../reply-to-notice/reply-link';
import { ReportWrongPersonService } from './report-wrong-person.service';
import { toldWrongPersonPage } from './told-wrong-person.page';
import { wrongPersonPage } from './wrong-person.page';

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
    const form = readNamedPerson(body);
    if (!form.ok) {
      const unsent = { input: namedPersonInput(body), faults: form.error };
      return sendPage(response, 422, wrongPersonPage(opened.shown, page, unsent));
    }
    const taken = await this.reporting.report(opened, form.value);
    // a link that was revoked in between is told of as such by the page itself
    sendOn(response, 303, linkPath(page, taken ? 'wrong-person/told' : 'wrong-person'));
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
