import { Injectable } from '@nestjs/common';
import { PersonalLinks } from '@samsyn/access';
import { type Answer, fail, type Failure, ok, type ReplySource, type Result } from '@samsyn/contract';
import { ReplanService } from '@samsyn/mailings';
import { Clock, type Transaction } from '@samsyn/platform';
import { staysAway } from '../mails/participation.rules';
import type { Meeting } from '../meeting.entity';
import { MeetingFollowers } from '../meeting-followers';
import { MeetingRepository } from '../meeting.repository';
import type { Participant } from '../participants/participant.entity';
import { ParticipantRepository } from '../participants/participant.repository';
import type { SeatAtMeeting } from '../who-comes/seat-at-meeting.rules';
import { SeatsAtMeetingRepository } from '../who-comes/seats-at-meeting.repository';
import { invitationOf } from '../reply-links.rules';
import type { Reply } from './reply.entity';
import { giverContact, type ReplyGiverRef } from './reply-giver';
import { ReplyRepository } from './reply.repository';

/** A reply as it was given, by link or through someone who registered it. */
export interface GivenReply {
  answer: Answer;
  substitute?: { name: string; email: string };
  remark?: string;
  givenBy: ReplyGiverRef;
  source: ReplySource;
  registeredBy: string | null;
  /** What the one who registered it adds, for the municipality alone. */
  note?: string;
}

/** Why a reply cannot be given, or not in this way. */
export type ReplyRefused =
  | 'meeting.cancelled'
  | 'meeting.held'
  | 'meeting.started'
  | 'participant.missing'
  | 'substitute.is-holder'
  | 'substitute.of-substitute';

/** Records a reply and what follows from it: a substitute invited or withdrawn, chases and reminders planned anew. */
@Injectable()
export class RecordReplyService {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly replies: ReplyRepository,
    private readonly participants: ParticipantRepository,
    private readonly seats: SeatsAtMeetingRepository,
    private readonly links: PersonalLinks,
    private readonly replan: ReplanService,
    private readonly followers: MeetingFollowers,
    private readonly clock: Clock,
  ) {}

  /** Records the reply of a participant of a meeting that the caller has locked. */
  async record(
    tx: Transaction,
    meeting: Meeting,
    participant: Participant,
    given: GivenReply,
  ): Promise<Result<Date, Failure<ReplyRefused>>> {
    const seat = await this.seats.of(tx, meeting, participant);
    if (!seat) return fail({ code: 'participant.missing' });
    const refused = this.refusal(meeting, participant, seat, given);
    if (refused) return fail({ code: refused });
    const registeredAt = this.clock.now();
    await this.replies.insert(tx, {
      meetingId: meeting.id,
      participantId: participant.id,
      answer: given.answer,
      remark: given.remark ?? null,
      substituteName: given.substitute?.name ?? null,
      substituteEmail: given.substitute?.email ?? null,
      forStartsAt: meeting.startsAt,
      givenAs: given.givenBy.as,
      givenBy: giverContact(given.givenBy),
      source: given.source,
      registeredBy: given.registeredBy,
      note: given.note ?? null,
      registeredAt,
    });
    const before = repliedBy(seat, given.givenBy)?.answer;
    // the page offers to take the meeting out of the calendar, or to put it back
    if (staysAway(before) !== staysAway(given.answer))
      await this.meetings.raiseSequence(tx, meeting.id, registeredAt);
    if (hasThePlace(seat, given.givenBy)) await this.replaceSubstitute(tx, participant, given, registeredAt);
    else await this.releaseSubstitute(tx, meeting, participant, registeredAt);
    await this.replan.replan(tx, { type: 'meeting', id: meeting.id });
    if (given.answer === 'declined') await this.followers.declined(tx, meeting);
    return ok(registeredAt);
  }

  private refusal(
    meeting: Meeting,
    participant: Participant,
    seat: SeatAtMeeting,
    given: GivenReply,
  ): ReplyRefused | undefined {
    if (meeting.status !== 'planned') return `meeting.${meeting.status}`;
    if (this.clock.now() >= meeting.startsAt) return 'meeting.started';
    if (participant.substituteFor && seat.substitute?.id !== participant.id) return 'participant.missing';
    if (given.answer === 'substitute' && !hasThePlace(seat, given.givenBy)) return 'substitute.of-substitute';
    return isSame(seat.inPlace?.contact.email, given.substitute?.email) ? 'substitute.is-holder' : undefined;
  }

  /** One substitute at a time: the same address keeps its invitation, another one replaces it. */
  private async replaceSubstitute(
    tx: Transaction,
    participant: Participant,
    { substitute, givenBy }: Pick<GivenReply, 'substitute' | 'givenBy'>,
    now: Date,
  ): Promise<void> {
    const namedBy = giverContact(givenBy);
    if (!namedBy) return;
    const current = await this.participants.activeSubstitute(tx, participant.id);
    const same = current?.substituteEmail?.toLowerCase() === substitute?.email.toLowerCase();
    if (current && substitute && same && current.namedBy === namedBy) {
      return this.participants.renameSubstitute(tx, current.id, substitute.name);
    }
    if (current) await this.withdraw(tx, current, now);
    if (substitute)
      await this.participants.insertSubstitute(tx, participant, { ...substitute, namedBy }, now);
  }

  /** A substitute who has been asked anew since a move, and has not said yes, is not needed when the deputy comes. */
  private async releaseSubstitute(
    tx: Transaction,
    meeting: Meeting,
    participant: Participant,
    now: Date,
  ): Promise<void> {
    const seat = await this.seats.of(tx, meeting, participant);
    if (!seat?.substitute || seat.coming.comes !== 'deputy' || seat.inPlace?.reply) return;
    if (seat.substituteReply?.answer !== 'declined') await this.withdraw(tx, seat.substitute, now);
  }

  private async withdraw(tx: Transaction, { id }: Participant, now: Date): Promise<void> {
    await this.participants.withdraw(tx, id, now);
    await this.links.revokeSubject(tx, invitationOf(id));
  }
}

/** Who has the holder's place, and no substitute or deputy of theirs, says who else comes. */
function hasThePlace({ inPlace }: SeatAtMeeting, giver: ReplyGiverRef): boolean {
  return inPlace !== null && inPlace.as === giver.as && inPlace.contact.id === giverContact(giver);
}

/** What somebody has said so far that counts; nothing when they named a substitute who does not come. */
function repliedBy(
  { inPlace, deputy, leaving, substituteReply }: SeatAtMeeting,
  giver: ReplyGiverRef,
): Reply | null {
  if (giver.as === 'substitute') return substituteReply;
  return [inPlace, deputy, leaving].find((each) => each?.as === giver.as)?.reply ?? null;
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}
