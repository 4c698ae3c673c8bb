import { Injectable } from '@nestjs/common';
import type { CivilDate, Coming, ReplyGiver } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import {
  And,
  type FindOptionsWhere,
  In,
  LessThan,
  LessThanOrEqual,
  MoreThan,
  MoreThanOrEqual,
} from 'typeorm';
import { Meeting } from '../meeting.entity';
import type { Reply } from '../replies/reply.entity';
import { type MeetingSeat, SeatsAtMeetingRepository } from './seats-at-meeting.repository';

/** The answer by which nobody is known to come for a seat. */
export interface Decline {
  replyId: string;
  by: ReplyGiver;
  at: Date;
}

/** A seat at a meeting as rooms above may see it. */
export interface ComingSeat {
  participantId: string;
  seatId: string;
  function: string;
  organisation: string;
  /** The coordinator is told at once when it is declined near the meeting. */
  key: boolean;
  holderId: string | null;
  deputyId: string | null;
  coming: Coming;
  /** Whether there is anyone to ask. */
  asked: boolean;
  /** A chase for the present time is still to leave. */
  chaseAhead: boolean;
  /** Since when an answer has been owed for it, somebody has come, or nobody. */
  since: Date;
  /** Null while somebody comes, or nobody has said that they do not. */
  declined: Decline | null;
}

/** A meeting with who is to come for each of its seats. */
export interface MeetingWithSeats {
  meeting: Pick<Meeting, 'id' | 'title' | 'startsAt' | 'timeZone' | 'replyBy'>;
  seats: ComingSeat[];
}

/** A meeting that somebody sits at, with where it is. */
export interface MeetingOfBody extends MeetingWithSeats {
  meeting: Meeting;
}

/** A meeting that was held, and for each of its seats, by organisation, who was to come by the replies that counted. */
export interface HeldMeeting {
  readonly meeting: Pick<Meeting, 'id' | 'title' | 'startsAt' | 'timeZone' | 'place'>;
  readonly seats: readonly { readonly organisation: string; readonly comes: Coming['comes'] }[];
}

/** Who is to come to several meetings, for rooms above. */
@Injectable()
export class MeetingsWithSeatsRepository {
  constructor(
    private readonly seats: SeatsAtMeetingRepository,
    private readonly clock: Clock,
  ) {}

  /** The planned meetings ahead whose last day to reply is by that day, or that begin by that instant, soonest first. */
  near(
    tx: Transaction,
    { repliedBy, startingBy }: { repliedBy: CivilDate; startingBy: Date },
  ): Promise<MeetingWithSeats[]> {
    const now = this.clock.now();
    return this.ahead(tx, [
      { startsAt: MoreThan(now), replyBy: LessThanOrEqual(repliedBy) },
      { startsAt: And(MoreThan(now), LessThanOrEqual(startingBy)) },
    ]);
  }

  /** The planned meetings ahead of some bodies, soonest first. */
  ofBodies(tx: Transaction, bodyIds: readonly string[], limit: number): Promise<MeetingOfBody[]> {
    return this.ahead(tx, [{ startsAt: MoreThan(this.clock.now()), bodyId: In(bodyIds) }], limit);
  }

  /** A body's meetings from an instant up to another that were held, soonest first. */
  async held(tx: Transaction, bodyId: string, from: Date, until: Date): Promise<HeldMeeting[]> {
    const meetings = await this.between(tx, bodyId, 'held', from, until);
    const found: HeldMeeting[] = [];
    for (const meeting of meetings) {
      const seats = await this.seats.list(tx, meeting);
      found.push({
        meeting,
        seats: seats.map(({ seat, coming }) => ({
          organisation: seat.organisationName,
          comes: coming.comes,
        })),
      });
    }
    return found;
  }

  /** How many meetings from an instant up to another have been, as far as anybody knows, but nobody has said so. */
  async unmarked(tx: Transaction, bodyId: string, from: Date, until: Date): Promise<number> {
    return (await this.between(tx, bodyId, 'planned', from, until)).length;
  }

  private between(
    tx: Transaction,
    bodyId: string,
    status: Meeting['status'],
    from: Date,
    until: Date,
  ): Promise<Meeting[]> {
    const { municipalityId } = tx.scope;
    const startsAt = And(MoreThanOrEqual(from), LessThan(until));
    return tx.manager.find(Meeting, {
      where: { municipalityId, bodyId, status, startsAt },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** The participants of these meetings who have been told of them, and since when. */
  async told(tx: Transaction, meetingIds: readonly string[]): Promise<Map<string, Date>> {
    const rows = await tx.query<{ id: string; since: Date }>(
      `SELECT recipient_id AS id, min(sending_at) AS since FROM mail_outcome
        WHERE municipality_id = $1 AND subject_id = ANY ($2::uuid[]) AND kind = ANY ($3::text[]) AND state = 'sent'
        GROUP BY recipient_id`,
      [tx.scope.municipalityId, meetingIds, ['meetings.notice', 'meetings.moved', 'meetings.asked']],
    );
    return new Map(rows.map(({ id, since }) => [id, since]));
  }

  /** The participants to whom a chase for their meeting's present time is still to leave. */
  private async toBeChased(tx: Transaction, meetings: readonly Meeting[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT chase.recipient_id AS id
         FROM mail_outcome chase
         JOIN unnest($2::uuid[], $3::int[]) AS of (meeting_id, revision)
           ON of.meeting_id = chase.subject_id AND of.revision = chase.revision
        WHERE chase.municipality_id = $1 AND chase.kind = 'meetings.chase'
          AND chase.state IN ('pending', 'sending')`,
      [
        tx.scope.municipalityId,
        meetings.map(({ id }) => id),
        meetings.map(({ timeRevision }) => timeRevision),
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async ahead(
    tx: Transaction,
    any: readonly FindOptionsWhere<Meeting>[],
    take?: number,
  ): Promise<MeetingOfBody[]> {
    const { municipalityId } = tx.scope;
    const meetings = await tx.manager.find(Meeting, {
      where: any.map((which) => ({ ...which, municipalityId, status: 'planned' as const })),
      order: { startsAt: 'ASC', id: 'ASC' },
      ...(take === undefined ? {} : { take }),
    });
    const seats = await this.seats.ahead(tx, meetings);
    const toBeChased = await this.toBeChased(tx, meetings);
    return meetings.map((meeting) => ({
      meeting,
      seats: (seats.get(meeting.id) ?? []).map((seat) => comingSeat(seat, toBeChased)),
    }));
  }
}

function comingSeat(found: MeetingSeat, toBeChased: ReadonlySet<string>): ComingSeat {
  const { participant, seat, coming, inPlace, since } = found;
  return {
    participantId: participant.id,
    seatId: seat.seatId,
    function: seat.function,
    organisation: seat.organisationName,
    key: seat.key,
    holderId: seat.holder?.id ?? null,
    deputyId: seat.deputy?.id ?? null,
    coming,
    asked: inPlace !== null,
    chaseAhead: toBeChased.has(participant.id),
    since,
    declined: declineOf(found),
  };
}

/**
 * The latest no of those that leave the seat without anybody: of who has the place and of the deputy, or of a substitute whose
 * place is open again.
 */
function declineOf({ coming, inPlace, deputy, substituteReply }: MeetingSeat): Decline | null {
  const replies =
    coming.comes === 'nobody'
      ? [inPlace?.reply, deputy?.reply]
      : coming.comes === 'unknown'
        ? [substituteReply]
        : [];
  const [latest] = replies
    .filter((reply): reply is Reply => reply?.answer === 'declined')
    .toSorted((one, other) => other.registeredAt.getTime() - one.registeredAt.getTime());
  return latest ? { replyId: latest.id, by: latest.givenAs, at: latest.registeredAt } : null;
}
