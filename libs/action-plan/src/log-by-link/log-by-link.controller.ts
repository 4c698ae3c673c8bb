import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import {
  type LinkPage,
  linkPageOf,
  linkPath,
  type LinkVisit,
  type OpenedPersonalLink,
  openedOrProblem,
  PersonalLinkPage,
  PersonalLinks,
  sendOn,
  sendPage,
  Visit,
} from '@samsyn/access';
import { idSchema } from '@samsyn/contract';
import type { FastifyReply } from 'fastify';
import { actionPage } from './action.page';
import { actionsPage } from './actions.page';
import { goneActionPage } from './gone-action.page';
import type { LinkedAction, LinkedActions } from './linked-actions';
import { LogByLinkService, type LogByLinkRefused } from './log-by-link.service';
import { type LogFault, logInputOf, readLogForm } from './log-form.schema';
import { LogLink } from './log-link';
import { loggedPage } from './logged.page';
import { reasonPage } from './reason.page';

type Opened = OpenedPersonalLink<LinkedActions>;

/** The pages behind the link in a mail about an action. Only the POST changes anything; there is no script and no session. */
@Controller('l/:token/actions')
@PersonalLinkPage()
export class LogByLinkController {
  constructor(
    private readonly links: PersonalLinks,
    private readonly link: LogLink,
    private readonly logging: LogByLinkService,
  ) {}

  @Get()
  async all(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    const { shown } = await this.opened(visit);
    sendPage(response, 200, actionsPage(shown, pageOf(visit, shown)));
  }

  @Get(':actionId')
  one(
    @Visit() visit: LinkVisit,
    @Param('actionId') id: string,
    @Res() response: FastifyReply,
  ): Promise<void> {
    return this.withAction(visit, id, response, ({ shown }, action, page) =>
      sendPage(response, 200, actionPage(shown, action, page)),
    );
  }

  @Post(':actionId')
  log(
    @Visit() visit: LinkVisit,
    @Param('actionId') id: string,
    @Body() body: unknown,
    @Res() response: FastifyReply,
  ): Promise<void> {
    return this.withAction(visit, id, response, async (opened, action, page) => {
      const { shown } = opened;
      const form = readLogForm(body, shown.today);
      const input = logInputOf(body);
      if (!form.ok) {
        const isReason = form.error.some(({ field }) => field === 'reason');
        const faulty = { input, faults: form.error };
        return sendPage(response, 422, (isReason ? reasonPage : actionPage)(shown, action, page, faulty));
      }
      if (form.value.how === 'stopped' && form.value.reason === undefined) {
        return sendPage(response, 200, reasonPage(shown, action, page, { input, faults: askedOnce(input) }));
      }
      const logged = await this.logging.log(opened, action.id, form.value);
      if (logged.ok) return sendOn(response, 303, linkPath(page, `actions/${action.id}/saved`));
      return this.notSaved(visit, id, response, body, logged.error);
    });
  }

  @Get(':actionId/saved')
  saved(
    @Visit() visit: LinkVisit,
    @Param('actionId') id: string,
    @Res() response: FastifyReply,
  ): Promise<void> {
    return this.withAction(visit, id, response, ({ shown }, { own, ...action }, page) => {
      if (!own) return sendOn(response, 302, linkPath(page, `actions/${action.id}`));
      return sendPage(response, 200, loggedPage(shown, { ...action, own }, page));
    });
  }

  /** The world moved on while the form was being filled in: shows how it stands now, and keeps what was written. */
  private notSaved(
    visit: LinkVisit,
    id: string,
    response: FastifyReply,
    body: unknown,
    refused: LogByLinkRefused,
  ): Promise<void> {
    return this.withAction(visit, id, response, ({ shown }, action, page) => {
      if (refused === 'action.gone') return sendPage(response, 410, goneActionPage(shown, page));
      const changed = refused === 'action.changed';
      const unsaved = { input: logInputOf(body), faults: [faultOf(refused)], changed };
      return sendPage(response, changed ? 409 : 422, actionPage(shown, action, page, unsaved));
    });
  }

  private async withAction(
    visit: LinkVisit,
    id: string,
    response: FastifyReply,
    show: (opened: Opened, action: LinkedAction, page: LinkPage) => Promise<void> | void,
  ): Promise<void> {
    const opened = await this.opened(visit);
    const page = pageOf(visit, opened.shown);
    const known = idSchema.safeParse(id);
    const action = known.success && (await this.logging.one(opened.scope, opened.shown, known.data));
    if (!action) return sendPage(response, 410, goneActionPage(opened.shown, page));
    return show(opened, action, page);
  }

  private async opened({ token }: LinkVisit): Promise<Opened> {
    return openedOrProblem(await this.links.open(this.link, token));
  }
}

function pageOf(visit: LinkVisit, { municipality, reader }: LinkedActions): LinkPage {
  return linkPageOf(visit, municipality, reader.language);
}

/** The page that asks for the reason says that it is missing when it has been sent without. */
function askedOnce({ reason }: ReturnType<typeof logInputOf>): LogFault[] {
  return reason === undefined ? [] : [{ field: 'reason', problem: 'reason' }];
}

function faultOf(refused: Exclude<LogByLinkRefused, 'action.gone'>): LogFault {
  switch (refused) {
    case 'action.changed':
      return { field: 'how', problem: 'changed' };
    case 'action.due-before-start':
      return { field: 'dueOn', problem: 'beforeStart' };
    case 'action.nothing-logged':
      return { field: 'dueOn', problem: 'sameDay' };
    case 'action.no-indicator':
      return { field: 'how', problem: 'form' };
  }
}
