import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import {
  linkPath,
  type LinkVisit,
  type NamedPersonFault,
  namedPersonInput,
  PersonalLinkPage,
  readAddressedPerson,
  sendOn,
  sendPage,
  Visit,
} from '@samsyn/access';
import { isOpen, type Result } from '@samsyn/contract';
import type { FastifyReply } from 'fastify';
import { goneActionPage } from '../log-by-link/gone-action.page';
import { type ActionVisit, OwnActionVisits } from '../log-by-link/own-action-visits';
import { AskColleagueService, type AskRefused } from './ask-colleague.service';
import { colleagueAskedPage } from './colleague-asked.page';
import { colleaguePage, type Unasked } from './colleague.page';

/** The pages on which who has an action asks a colleague to log about it this once. Only the POSTs change anything. */
@Controller('l/:token/actions/:actionId/colleague')
@PersonalLinkPage()
export class AskColleagueController {
  constructor(
    private readonly visits: OwnActionVisits,
    private readonly asking: AskColleagueService,
  ) {}

  @Get()
  show(@Visit() visit: LinkVisit, @Param('actionId') id: string, @Res() response: FastifyReply) {
    return this.withOpen(visit, id, response, ({ opened, action, page }) =>
      sendPage(response, 200, colleaguePage(opened.shown, action, page)),
    );
  }

  @Post()
  ask(
    @Visit() visit: LinkVisit,
    @Param('actionId') id: string,
    @Body() body: unknown,
    @Res() response: FastifyReply,
  ): Promise<void> {
    return this.withOpen(visit, id, response, async (at) => {
      const person = readAddressedPerson(body);
      const input = namedPersonInput(body);
      if (!person.ok) return unasked(at, { input, faults: person.error });
      const asked = await this.asking.ask(at.opened, at.action.id, person.value);
      return answer(at, asked, { input, to: '/asked' });
    });
  }

  @Get('asked')
  asked(@Visit() visit: LinkVisit, @Param('actionId') id: string, @Res() response: FastifyReply) {
    return this.withOpen(visit, id, response, ({ opened, action, page }) => {
      const { asked } = action;
      if (!asked?.name) return sendOn(response, 302, linkPath(page, `actions/${action.id}/colleague`));
      return sendPage(response, 200, colleagueAskedPage(opened.shown, { ...action, asked }, page));
    });
  }

  @Post('withdraw')
  withdraw(@Visit() visit: LinkVisit, @Param('actionId') id: string, @Res() response: FastifyReply) {
    return this.withOpen(visit, id, response, async (at) =>
      answer(at, await this.asking.withdraw(at.opened, at.action.id), { input: {}, to: '' }),
    );
  }

  /** About an action that has ended nobody is asked: its page says how it stands. */
  private withOpen(
    visit: LinkVisit,
    id: string,
    response: FastifyReply,
    show: (at: ActionVisit) => Promise<void> | void,
  ): Promise<void> {
    return this.visits.withAction(visit, id, response, (at) =>
      isOpen(at.action.status)
        ? show(at)
        : sendOn(response, 302, linkPath(at.page, `actions/${at.action.id}`)),
    );
  }
}

function answer(
  at: ActionVisit,
  done: Result<'done', AskRefused>,
  { input, to }: { input: Unasked['input']; to: '' | '/asked' },
): void {
  const { page, action, response, opened } = at;
  if (done.ok) return sendOn(response, 303, linkPath(page, `actions/${action.id}/colleague${to}`));
  switch (done.error) {
    case 'action.gone':
      return sendPage(response, 410, goneActionPage(opened.shown, page));
    case 'colleague.is-reader':
      return unasked(at, { input, faults: [{ field: 'email', problem: 'isReader' }] });
    case 'colleague.too-many':
      return unasked(at, { input, faults: [{ field: 'name', problem: 'tooMany' }] });
  }
}

function unasked(
  { opened, action, page, response }: ActionVisit,
  faulty: { input: Unasked['input']; faults: readonly (NamedPersonFault | Unasked['faults'][number])[] },
): void {
  sendPage(response, 422, colleaguePage(opened.shown, action, page, faulty));
}
