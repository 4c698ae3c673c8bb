import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import {
  type LinkPage,
  linkPath,
  type LinkVisit,
  openedOrProblem,
  type OpenedPersonalLink,
  PersonalLinkPage,
  PersonalLinks,
  sendOn,
  sendPage,
  Visit,
} from '@samsyn/access';
import { Clock } from '@samsyn/platform';
import type { FastifyReply } from 'fastify';
import { isAnswered } from './answered-invitation';
import { closedPage } from './closed.page';
import { confirmationPage } from './confirmation.page';
import type { Invitation } from './invitation';
import { pageOf } from './invitation-page';
import { meetingPage } from './meeting.page';
import { receiptPage } from './receipt.page';
import { inputOf, readReplyForm, type ReplyFormFault } from './reply-form.schema';
import { replyPage } from './reply.page';
import { ReplyLink } from './reply-link';
import { type OpenInvitation, type ReplyRefused, ReplyToNoticeService } from './reply-to-notice.service';
import { tooManySubstitutesPage } from './too-many-substitutes.page';

/** Who opens the link is invited; what they see depends on how the invitation stands. */
type Show = (
  open: OpenInvitation,
  page: LinkPage,
  opened: OpenedPersonalLink<Invitation>,
) => Promise<void> | void;

/** The pages behind the link in a notice. Only the POST changes anything; there is no script and no session. */
@Controller('l/:token')
@PersonalLinkPage()
export class ReplyToNoticeController {
  constructor(
    private readonly links: PersonalLinks,
    private readonly link: ReplyLink,
    private readonly replies: ReplyToNoticeService,
    private readonly clock: Clock,
  ) {}

  @Get('meeting')
  meeting(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    return this.opened(visit, async (opened, page, link) => {
      const { invitation, state } = opened;
      // who is late still needs the way in
      if (state !== 'open' && state !== 'started') return sendClosed(response, opened, page);
      const followUp = await this.replies.followUp(link);
      const at = { open: state === 'open', now: this.clock.now(), followUp };
      return sendPage(response, 200, meetingPage(invitation, page, at));
    });
  }

  @Get('reply')
  question(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    return this.opened(visit, (open, page) => {
      if (open.state !== 'open') return sendClosed(response, open, page);
      return sendPage(response, 200, replyPage(open.invitation, page));
    });
  }

  @Post('reply')
  reply(@Visit() visit: LinkVisit, @Body() body: unknown, @Res() response: FastifyReply): Promise<void> {
    return this.opened(visit, async (open, page, link) => {
      if (open.state !== 'open') return sendClosed(response, open, page, 409);
      const form = readReplyForm(body);
      if (!form.ok) return sendFaults(response, open.invitation, page, body, form.error);
      const written = await this.replies.reply(link, form.value);
      if (written.ok) return sendOn(response, 303, linkPath(page, 'reply/confirmation'));
      return this.notSaved(visit, response, body, written.error);
    });
  }

  @Get('reply/confirmation')
  confirmation(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    return this.opened(visit, (open, page) => {
      if (open.state !== 'open') return sendClosed(response, open, page);
      if (!isAnswered(open.invitation)) return sendOn(response, 302, linkPath(page, 'reply'));
      return sendPage(response, 200, confirmationPage(open.invitation, page, this.clock.now()));
    });
  }

  /** The receipt can be had after the meeting too. */
  @Get('reply/receipt')
  receipt(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    return this.opened(visit, (open, page) => {
      if (open.state === 'withdrawn') return sendClosed(response, open, page);
      if (!isAnswered(open.invitation)) return sendOn(response, 302, linkPath(page, 'reply'));
      return sendPage(response, 200, receiptPage(open.invitation, page));
    });
  }

  /** A meeting that is off, or that the visitor is no longer invited to, must not land in a calendar. */
  @Get('meeting.ics')
  calendar(@Visit() visit: LinkVisit, @Res() response: FastifyReply): Promise<void> {
    return this.opened(visit, (open, page) => {
      if (open.state === 'cancelled' || open.state === 'withdrawn') {
        return sendClosed(response, open, page, 410);
      }
      const { filename, content, method } = this.replies.calendarFile(open.invitation, visit.token);
      void response
        .type(`text/calendar; charset=utf-8; method=${method}`)
        .header('content-disposition', `attachment; filename="${filename}"`)
        .send(content);
    });
  }

  private async opened(visit: LinkVisit, show: Show): Promise<void> {
    const opened = openedOrProblem(await this.links.open(this.link, visit.token));
    const open = this.replies.open(opened);
    return show(open, pageOf(visit, open.invitation), opened);
  }

  /** The world moved on while the form was being filled in: shows how it stands now, and keeps what was written. */
  private notSaved(
    visit: LinkVisit,
    response: FastifyReply,
    body: unknown,
    refused: ReplyRefused,
  ): Promise<void> {
    const { code } = refused;
    return this.opened(visit, (open, page) => {
      if (open.state !== 'open') return sendClosed(response, open, page, 409);
      if (code === 'reply.too-many-substitutes') {
        return sendPage(response, 429, tooManySubstitutesPage(open.invitation, page));
      }
      if (code === 'reply.substitute-invited') {
        const unsaved = { input: inputOf(body), faults: [], invitedFor: refused.organisation };
        return sendPage(response, 409, replyPage(open.invitation, page, unsaved));
      }
      if (code === 'reply.substitute-is-holder') {
        const fault = { field: 'substituteEmail', problem: 'isHolder' } as const;
        return sendFaults(response, open.invitation, page, body, [fault]);
      }
      if (code === 'reply.meeting-moved') {
        const unsaved = { input: inputOf(body), faults: [], moved: true };
        return sendPage(response, 409, replyPage(open.invitation, page, unsaved));
      }
      return sendFaults(response, open.invitation, page, body, [{ field: 'answer', problem: 'answer' }]);
    });
  }
}

function sendClosed(
  response: FastifyReply,
  { invitation, state }: OpenInvitation,
  page: LinkPage,
  status = state === 'withdrawn' ? 410 : 200,
): void {
  if (state !== 'open') sendPage(response, status, closedPage(invitation, state, page));
}

function sendFaults(
  response: FastifyReply,
  invitation: Invitation,
  page: LinkPage,
  body: unknown,
  faults: ReplyFormFault[],
): void {
  sendPage(response, 422, replyPage(invitation, page, { input: inputOf(body), faults }));
}
