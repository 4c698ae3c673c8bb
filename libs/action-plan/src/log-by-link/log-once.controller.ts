import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import {
  linkPageOf,
  type LinkVisit,
  openedOrProblem,
  PersonalLinkPage,
  PersonalLinks,
  Visit,
} from '@samsyn/access';
import type { FastifyReply } from 'fastify';
import { LogOnceLink } from './log-once-link';
import { LogPages } from './log-pages';
import type { ActionVisit } from './own-action-visits';

/** The page of a colleague who is asked to log about one action, once. When they have, it shows what they wrote. */
@Controller('l/:token/action')
@PersonalLinkPage()
export class LogOnceController {
  constructor(
    private readonly links: PersonalLinks,
    private readonly link: LogOnceLink,
    private readonly pages: LogPages,
  ) {}

  @Get()
  async show(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    const at = await this.at(visit, response);
    if (at.opened.shown.once?.answered) return this.pages.saved(at);
    return this.pages.show(at);
  }

  @Post()
  async log(@Visit() visit: LinkVisit, @Body() body: unknown, @Res() response: FastifyReply): Promise<void> {
    return this.pages.log(await this.at(visit, response), body, async (show) =>
      show(await this.at(visit, response)),
    );
  }

  @Get('saved')
  async saved(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    return this.pages.saved(await this.at(visit, response));
  }

  private async at(visit: LinkVisit, response: FastifyReply): Promise<ActionVisit> {
    const opened = openedOrProblem(await this.links.open(this.link, visit.token));
    const { municipality, reader, actions } = opened.shown;
    const [action] = actions;
    if (!action) throw new Error('A colleague is asked about an action');
    return { opened, action, page: linkPageOf(visit, municipality, reader.language), response };
  }
}
