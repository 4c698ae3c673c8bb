import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import {
  linkPath,
  type LinkVisit,
  namedPersonInput,
  PersonalLinkPage,
  readNamedPerson,
  sendOn,
  sendPage,
  Visit,
} from '@samsyn/access';
import type { FastifyReply } from 'fastify';
import { OwnActionVisits } from '../log-by-link/own-action-visits';
import { ReportWrongPersonService } from './report-wrong-person.service';
import { toldWrongPersonPage } from './told-wrong-person.page';
import { wrongPersonPage } from './wrong-person.page';

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
    const form = readNamedPerson(body);
    if (!form.ok) {
      const unsent = { input: namedPersonInput(body), faults: form.error };
      return sendPage(response, 422, wrongPersonPage(opened.shown, page, unsent));
    }
    const taken = await this.reporting.report(opened, form.value);
    // a link that was revoked in between is told of as such by the page itself
    sendOn(response, 303, linkPath(page, `actions/wrong-person${taken ? '/told' : ''}`));
  }

  @Get('told')
  async told(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    const { opened, page } = await this.visits.open(visit);
    sendPage(response, 200, toldWrongPersonPage(opened.shown, page));
  }
}
