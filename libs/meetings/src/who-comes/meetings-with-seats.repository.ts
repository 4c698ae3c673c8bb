import { Injectable } from '@nestjs/common';
import type { CivilDate, Coming } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { Meeting } from '../meeting.entity';
import { SeatsAtMeetingRepository } from './seats-at-meeting.repository';

/** A seat at a meeting as rooms above may see it. */
export interface ComingSeat {
  participantId: string;
  function: string;
  organisation: string;
  coming: Coming;
  /** Whether there is anyone to ask. */
  asked: boolean;
  /** When whoever is asked replied for the present time; null while they have not. */
  repliedAt: Date | null;
}

/** A meeting with who is to come for each of its seats. */
export interface MeetingWithSeats {
  meeting: Pick<Meeting, 'id' | 'title' | 'startsAt' | 'timeZone' | 'replyBy'>;
  seats: ComingSeat[];
}

/** Who is to come to several meetings, for rooms above. */
@Injectable()
export class MeetingsWithSeatsRepository {
  constructor(
    private readonly seats: SeatsAtMeetingRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The planned meetings ahead whose last day to reply is that day or an earlier one, soonest first. Each is read by itself:
   * a municipality has one or two of them at a time.
   */
  async repliedBy(tx: Transaction, day: CivilDate): Promise<MeetingWithSeats[]> {
    const meetings = await tx.manager.find(Meeting, {
      where: {
        municipalityId: tx.scope.municipalityId,
        status: 'planned',
        startsAt: MoreThan(this.clock.now()),
        replyBy: LessThanOrEqual(day),
      },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const found: MeetingWithSeats[] = [];
    for (const meeting of meetings) found.push({ meeting, seats: await this.seatsOf(tx, meeting) });
    return found;
  }

  private async seatsOf(tx: Transaction, meeting: Meeting): Promise<ComingSeat[]> {
    return (await this.seats.list(tx, meeting)).map(({ participant, seat, coming, inPlace }) => ({
      participantId: participant.id,
      function: seat.function,
      organisation: seat.organisationName,
      coming,
      asked: inPlace !== null,
      repliedAt: inPlace?.reply?.registeredAt ?? null,
    }));
  }
}
