import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import {
  linkPath,
  type LinkVisit,
  PersonalLinkPage,
  sendOn,
  sendPage,
  tellWrongPerson,
  Visit,
} from '@samsyn/access';
import type { FastifyReply } from 'fastify';
import { ColleagueVisits } from '../log-by-link/colleague-visits';
import type { ActionVisit } from '../log-by-link/own-action-visits';
import { ReportWrongPersonService } from './report-wrong-person.service';
import { toldWrongPersonPage, wrongPersonPage, wrongPersonPath } from './wrong-person.page';

/** The page for a colleague who was asked by mistake; who has answered is shown what they wrote. Only the POST writes anything. */
@Controller('l/:token/action/wrong-person')
@PersonalLinkPage()
export class WrongColleagueController {
  constructor(
    private readonly visits: ColleagueVisits,
    private readonly reporting: ReportWrongPersonService,
  ) {}

  @Get()
  ask(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    return this.whileAsked(visit, response, ({ opened, page }) =>
      sendPage(response, 200, wrongPersonPage(opened.shown, page)),
    );
  }

  @Post()
  tell(@Visit() visit: LinkVisit, @Body() body: unknown, @Res() response: FastifyReply): Promise<void> {
    return this.whileAsked(visit, response, ({ opened, page }) =>
      tellWrongPerson(response, body, {
        page,
        at: wrongPersonPath(opened.shown),
        report: (person) => this.reporting.report(opened, person),
        again: (unsent) => wrongPersonPage(opened.shown, page, unsent),
      }),
    );
  }

  @Get('told')
  told(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    return this.whileAsked(visit, response, ({ opened, page }) =>
      sendPage(response, 200, toldWrongPersonPage(opened.shown, page)),
    );
  }

  private async whileAsked(
    visit: LinkVisit,
    response: FastifyReply,
    show: (at: ActionVisit) => Promise<void> | void,
  ): Promise<void> {
    const at = await this.visits.open(visit, response);
    return at.opened.shown.once?.answered ? sendOn(response, 302, linkPath(at.page, 'action')) : show(at);
  }
}
