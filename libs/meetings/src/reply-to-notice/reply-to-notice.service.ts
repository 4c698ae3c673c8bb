import { Injectable } from '@nestjs/common';
import type { OpenedPersonalLink } from '@samsyn/access';
import { fail, ok, type Result } from '@samsyn/contract';
import { audited, AuditedWrite, Clock, Config } from '@samsyn/platform';
import { meetingCalendar } from '../mails/meeting-calendar';
import { RecordReplyService } from '../replies/record-reply.service';
import type { Reply } from '../replies/reply.entity';
import { type Invitation, ownText } from './invitation';
import { InvitationRepository } from './invitation.repository';
import type { FilledReplyForm } from './reply-form.schema';
import { offeredAnswers, type InvitationState, invitationState } from './invitation-state.rules';

/** What an opened link leads to, and whether it can still be answered. */
export interface OpenInvitation {
  invitation: Invitation;
  state: InvitationState;
}

/** Why a reply was not saved; the page is then shown as it stands now. */
export interface ReplyRefused {
  code: 'reply.link-gone' | 'reply.closed' | 'reply.meeting-moved' | 'reply.not-offered';
}

/** The reply stands already, word for word: a double click, or a page sent again. */
interface ReplyUnchanged {
  code: 'reply.unchanged';
}

/** Answers a notice by personal link: the link's holder sees their own invitation and says whether they come. */
@Injectable()
export class ReplyToNoticeService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly invitations: InvitationRepository,
    private readonly recording: RecordReplyService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** What an opened link invites to, as its holder may see it. */
  open({ shown }: OpenedPersonalLink<Invitation>): OpenInvitation {
    return { invitation: ownText(shown), state: invitationState(shown, this.clock.now()) };
  }

  /** Saves a reply, unless it already stands or the meeting is no longer what the page showed. */
  async reply(
    { scope, link }: Pick<OpenedPersonalLink<Invitation>, 'scope' | 'link'>,
    form: FilledReplyForm,
  ): Promise<Result<'registered' | 'unchanged', ReplyRefused>> {
    const caller = { scope, accountId: null, label: `link:${link.id}` };
    const written = await this.write.run(caller, async (tx) => {
      const invitation = await this.invitations.lock(tx, link);
      if (!invitation) return fail({ code: 'reply.link-gone' });
      const refused = this.refusal(invitation, form);
      if (refused) return fail(refused);
      const { meeting, participant, givenBy } = invitation;
      const { answer, substitute, remark } = form;
      const recorded = await this.recording.record(tx, meeting, participant, {
        answer,
        givenBy,
        source: 'link',
        registeredBy: null,
        ...(substitute ? { substitute } : {}),
        ...(remark ? { remark } : {}),
      });
      if (!recorded.ok) return fail({ code: 'reply.closed' });
      const detail = { participantId: participant.id, answer, givenAs: givenBy.as, source: 'link' };
      return audited('registered' as const, 'reply.given', ['meeting', meeting.id], detail);
    });
    if (written.ok) return written;
    const { error } = written;
    if (error.code === 'reply.unchanged') return ok('unchanged');
    if (error.code === 'idempotency.reused') throw new Error('A link sends no Idempotency-Key');
    return fail(error);
  }

  /** The meeting as a file for the calendar: the event of the notice, with the same UID and SEQUENCE. */
  calendarFile(
    { meeting, municipality, addressee }: Invitation,
    token: string,
  ): { filename: string; content: string } {
    const { PUBLIC_URL, MAIL_FROM: from } = this.config.values;
    const place = { url: `${PUBLIC_URL}/l/${token}`, from };
    const { filename, content } = meetingCalendar({ meeting, municipality }, addressee, 'REQUEST', place);
    return { filename, content };
  }

  private refusal(invitation: Invitation, form: FilledReplyForm): ReplyRefused | ReplyUnchanged | undefined {
    const { meeting, reply } = invitation;
    if (invitationState(invitation, this.clock.now()) !== 'open') return { code: 'reply.closed' };
    if (form.startsAt.getTime() !== meeting.startsAt.getTime()) return { code: 'reply.meeting-moved' };
    if (!offeredAnswers(invitation).includes(form.answer)) return { code: 'reply.not-offered' };
    return reply && saysTheSame(reply, form) ? { code: 'reply.unchanged' } : undefined;
  }
}

/** A reply that somebody registered is not the holder's own, so giving it by link is news. */
function saysTheSame(reply: Reply, { answer, substitute, remark }: FilledReplyForm): boolean {
  return (
    reply.source === 'link' &&
    reply.answer === answer &&
    reply.remark === (remark ?? null) &&
    reply.substituteName === (substitute?.name ?? null) &&
    reply.substituteEmail?.toLowerCase() === substitute?.email.toLowerCase()
  );
}
