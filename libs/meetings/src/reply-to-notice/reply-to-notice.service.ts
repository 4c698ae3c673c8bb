import { Injectable } from '@nestjs/common';
import type { OpenedPersonalLink } from '@samsyn/access';
import { beginningOf, civilDateOf, fail, type GoalFollowUpView, ok, type Result } from '@samsyn/contract';
import {
  audited,
  AuditedWrite,
  Clock,
  Config,
  Database,
  type MailCalendar,
  type Transaction,
} from '@samsyn/platform';
import { AgendaFollowUps } from '../agenda/agenda-follow-ups';
import { meetingCalendar } from '../mails/meeting-calendar';
import { participationOf, staysAway } from '../mails/participation.rules';
import { ParticipantRepository } from '../participants/participant.repository';
import { RecordReplyService } from '../replies/record-reply.service';
import type { Reply } from '../replies/reply.entity';
import { SeatsAtMeetingRepository } from '../who-comes/seats-at-meeting.repository';
import { type Invitation, ownText, standingAnswer } from './invitation';
import { InvitationRepository } from './invitation.repository';
import type { FilledReplyForm } from './reply-form.schema';
import { offeredAnswers, type InvitationState, invitationState } from './invitation-state.rules';

/** What an opened link leads to, and whether it can still be answered. */
export interface OpenInvitation {
  invitation: Invitation;
  state: InvitationState;
}

/** Why a reply was not saved; the page is then shown as it stands now. */
export type ReplyRefused =
  | {
      code:
        | 'reply.link-gone'
        | 'reply.closed'
        | 'reply.meeting-moved'
        | 'reply.not-offered'
        | 'reply.substitute-is-holder'
        | 'reply.too-many-substitutes';
    }
  /** Whoever is named takes part already, for another organisation: the page says so before it is saved. */
  | { code: 'reply.substitute-invited'; organisation: string };

/** So many new substitutes may be named by one link in a day; who needs more is helped by telephone. */
const SUBSTITUTES_PER_DAY = 3;

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
    private readonly participants: ParticipantRepository,
    private readonly seats: SeatsAtMeetingRepository,
    private readonly recording: RecordReplyService,
    private readonly database: Database,
    private readonly followUps: AgendaFollowUps,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** What an opened link invites to, as its holder may see it. */
  open({ shown }: OpenedPersonalLink<Invitation>): OpenInvitation {
    return { invitation: ownText(shown), state: invitationState(shown, this.clock.now()) };
  }

  /** What the agenda fills itself with: who is invited is told of it in the mails with the agenda too. */
  followUp({ scope, shown }: OpenedPersonalLink<Invitation>): Promise<GoalFollowUpView[]> {
    return this.database.transaction(scope, (tx) => this.followUps.of(tx, shown.meeting));
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
      const unfit = await this.unfitSubstitute(tx, invitation, form);
      if (unfit) return fail(unfit);
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
      if (!recorded.ok) {
        const itself = recorded.error.code === 'substitute.is-holder';
        return fail({ code: itself ? ('reply.substitute-is-holder' as const) : ('reply.closed' as const) });
      }
      const detail = { participantId: participant.id, answer, givenAs: givenBy.as, source: 'link' };
      return audited('registered' as const, 'reply.given', ['meeting', meeting.id], detail);
    });
    if (written.ok) return written;
    const { error } = written;
    if (error.code === 'reply.unchanged') return ok('unchanged');
    if (error.code === 'idempotency.reused' || error.code === 'confirmation.needed') {
      throw new Error('A link sends no Idempotency-Key, and what it says needs no confirmation');
    }
    return fail(error);
  }

  /** The meeting as a file for the calendar: the event of the notice; or its removal, for who has said that they do not come. */
  calendarFile(invitation: Invitation, token: string): MailCalendar {
    const { meeting, municipality, addressee } = invitation;
    const { PUBLIC_URL, MAIL_FROM: from } = this.config.values;
    const answer = standingAnswer(invitation);
    const url = `${PUBLIC_URL}/l/${token}`;
    const attendee = { addressee, participation: participationOf(answer), url };
    const change = staysAway(answer) ? 'withdraw' : 'invite';
    return meetingCalendar({ meeting, municipality }, change, attendee, from);
  }

  /** What stands in the way of a new substitute: too many in a day, or that they take part already and nobody has said so. */
  private async unfitSubstitute(
    tx: Transaction,
    { meeting, participant, givenBy, reply }: Invitation,
    { substitute, known }: FilledReplyForm,
  ): Promise<ReplyRefused | undefined> {
    if (!substitute || givenBy.as === 'substitute') return undefined;
    const address = substitute.email.toLowerCase();
    if (reply?.substituteEmail?.toLowerCase() === address) return undefined;
    const today = beginningOf(civilDateOf(this.clock.now(), meeting.timeZone), meeting.timeZone);
    const named = await this.participants.namedSince(tx, participant.id, givenBy.contactId, today);
    if (named >= SUBSTITUTES_PER_DAY) return { code: 'reply.too-many-substitutes' };
    if (known?.toLowerCase() === address) return undefined;
    const elsewhere = (await this.seats.list(tx, meeting)).find(
      (seat) =>
        seat.participant.id !== participant.id &&
        [seat.inPlace?.contact.email, seat.substitute?.substituteEmail].some(
          (each) => each?.toLowerCase() === address,
        ),
    );
    return elsewhere && { code: 'reply.substitute-invited', organisation: elsewhere.seat.organisationName };
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
