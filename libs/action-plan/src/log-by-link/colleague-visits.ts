import { Injectable } from '@nestjs/common';
import { linkPageOf, type LinkVisit, openedOrProblem, PersonalLinks } from '@samsyn/access';
import type { FastifyReply } from 'fastify';
import { LogOnceLink } from './log-once-link';
import type { ActionVisit } from './own-action-visits';

/** Opens the pages of a colleague who is asked to log about one action, once. */
@Injectable()
export class ColleagueVisits {
  constructor(
    private readonly links: PersonalLinks,
    private readonly link: LogOnceLink,
  ) {}

  async open(visit: LinkVisit, response: FastifyReply): Promise<ActionVisit> {
    const opened = openedOrProblem(await this.links.open(this.link, visit.token));
    const { municipality, reader, actions } = opened.shown;
    const [action] = actions;
    if (!action) throw new Error('A colleague is asked about an action');
    return { opened, action, page: linkPageOf(visit, municipality, reader.language), response };
  }
}
