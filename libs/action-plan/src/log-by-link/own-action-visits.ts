import { Injectable } from '@nestjs/common';
import {
  type LinkPage,
  linkPageOf,
  type LinkVisit,
  type OpenedPersonalLink,
  openedOrProblem,
  PersonalLinks,
  sendPage,
} from '@samsyn/access';
import { idSchema } from '@samsyn/contract';
import type { FastifyReply } from 'fastify';
import { goneActionPage } from './gone-action.page';
import type { LinkedAction, LinkedActions } from './linked-actions';
import { LogByLinkService } from './log-by-link.service';
import { LogLink } from './log-link';

/** Somebody at a page about one action, by their personal link. */
export interface ActionVisit {
  readonly opened: OpenedPersonalLink<LinkedActions>;
  readonly action: LinkedAction;
  readonly page: LinkPage;
  readonly response: FastifyReply;
}

/** Opens the pages of somebody's own actions; one that is theirs no more is told of as such. */
@Injectable()
export class OwnActionVisits {
  constructor(
    private readonly links: PersonalLinks,
    private readonly link: LogLink,
    private readonly logging: LogByLinkService,
  ) {}

  async open(visit: LinkVisit): Promise<{ opened: OpenedPersonalLink<LinkedActions>; page: LinkPage }> {
    const opened = openedOrProblem(await this.links.open(this.link, visit.token));
    return { opened, page: linkPageOf(visit, opened.shown.municipality, opened.shown.reader.language) };
  }

  async withAction(
    visit: LinkVisit,
    id: string,
    response: FastifyReply,
    show: (at: ActionVisit) => Promise<void> | void,
  ): Promise<void> {
    const { opened, page } = await this.open(visit);
    const known = idSchema.safeParse(id);
    const action = known.success && (await this.logging.one(opened.scope, opened.shown, known.data));
    if (!action) return sendPage(response, 410, goneActionPage(opened.shown, page));
    return show({ opened, action, page, response });
  }
}
