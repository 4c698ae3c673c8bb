import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { type LinkVisit, PersonalLinkPage, sendPage, tellWrongPerson, Visit } from '@samsyn/access';
import type { FastifyReply } from 'fastify';
import { OwnActionVisits } from '../log-by-link/own-action-visits';
import { ReportWrongPersonService } from './report-wrong-person.service';
import { toldWrongPersonPage, wrongPersonPage, wrongPersonPath } from './wrong-person.page';

/** The page for whoever got somebody else's mail about actions. Only the POST writes anything: a note to the municipality. */
@Controller('l/:token/actions/wrong-person')
@PersonalLinkPage()
export class WrongPersonController {
  constructor(
    private readonly visits: OwnActionVisits,
    private readonly reporting: ReportWrongPersonService,
  ) {}

  @Get()
  async ask(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    const { opened, page } = await this.visits.open(visit);
    sendPage(response, 200, wrongPersonPage(opened.shown, page));
  }

  @Post()
  async tell(@Visit() visit: LinkVisit, @Body() body: unknown, @Res() response: FastifyReply): Promise<void> {
    const { opened, page } = await this.visits.open(visit);
    return tellWrongPerson(response, body, {
      page,
      at: wrongPersonPath(opened.shown),
      report: (person) => this.reporting.report(opened, person),
      again: (unsent) => wrongPersonPage(opened.shown, page, unsent),
    });
  }

  @Get('told')
  async told(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    const { opened, page } = await this.visits.open(visit);
    sendPage(response, 200, toldWrongPersonPage(opened.shown, page));
  }
}
