import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type LinkVisit, PersonalLinkPage, sendPage, Visit } from '@samsyn/access';
import type { FastifyReply } from 'fastify';
import { actionsPage } from './actions.page';
import { LogPages } from './log-pages';
import { OwnActionVisits } from './own-action-visits';

/** The pages behind the link in a mail about an action. Only the POST changes anything; there is no script and no session. */
@Controller('l/:token/actions')
@PersonalLinkPage()
export class LogByLinkController {
  constructor(
    private readonly visits: OwnActionVisits,
    private readonly pages: LogPages,
  ) {}

  @Get()
  async all(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    const { opened, page } = await this.visits.open(visit);
    sendPage(response, 200, actionsPage(opened.shown, page));
  }

  @Get(':actionId')
  one(@Visit() visit: LinkVisit, @Param('actionId') id: string, @Res() response: FastifyReply) {
    return this.visits.withAction(visit, id, response, (at) => this.pages.show(at));
  }

  @Post(':actionId')
  log(
    @Visit() visit: LinkVisit,
    @Param('actionId') id: string,
    @Body() body: unknown,
    @Res() response: FastifyReply,
  ): Promise<void> {
    return this.visits.withAction(visit, id, response, (at) =>
      this.pages.log(at, body, (show) => this.visits.withAction(visit, id, response, show)),
    );
  }

  @Get(':actionId/saved')
  saved(@Visit() visit: LinkVisit, @Param('actionId') id: string, @Res() response: FastifyReply) {
    return this.visits.withAction(visit, id, response, (at) => this.pages.saved(at));
  }
}
