import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { type LinkVisit, PersonalLinkPage, Visit } from '@samsyn/access';
import type { FastifyReply } from 'fastify';
import { ColleagueVisits } from './colleague-visits';
import { LogPages } from './log-pages';

/** The page of a colleague who is asked to log about one action, once. When they have, it shows what they wrote. */
@Controller('l/:token/action')
@PersonalLinkPage()
export class LogOnceController {
  constructor(
    private readonly visits: ColleagueVisits,
    private readonly pages: LogPages,
  ) {}

  @Get()
  async show(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    const at = await this.visits.open(visit, response);
    if (at.opened.shown.once?.answered) return this.pages.saved(at);
    return this.pages.show(at);
  }

  @Post()
  async log(@Visit() visit: LinkVisit, @Body() body: unknown, @Res() response: FastifyReply): Promise<void> {
    return this.pages.log(await this.visits.open(visit, response), body, async (show) =>
      show(await this.visits.open(visit, response)),
    );
  }

  @Get('saved')
  async saved(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    return this.pages.saved(await this.visits.open(visit, response));
  }
}
