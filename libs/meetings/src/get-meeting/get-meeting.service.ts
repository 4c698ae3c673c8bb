import { Injectable } from '@nestjs/common';
import { OwnSeatsService, type SeatOwner } from '@samsyn/bodies';
import { fail, type Failure, type MeetingView, ok, type Result } from '@samsyn/contract';
import { Clock, Database, type MunicipalityScope, type Transaction } from '@samsyn/platform';
import { type Meeting, viewOfMeeting } from '../meeting.entity';
import { MeetingRepository } from '../meeting.repository';

/** Who reads. */
export type Reader = SeatOwner & { readonly scope: MunicipalityScope };

/** One meeting. For a member no others exist than those of the bodies they sit on. */
@Injectable()
export class GetMeetingService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingRepository,
    private readonly own: OwnSeatsService,
    private readonly clock: Clock,
  ) {}

  get(reader: Reader, id: string): Promise<Result<MeetingView, Failure<'meeting.missing'>>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const meeting = await this.find(tx, reader, id);
      return meeting ? ok(viewOfMeeting(meeting)) : fail({ code: 'meeting.missing' });
    });
  }

  /** The meeting, if there is one for this reader: for whatever is read with it. */
  async find(tx: Transaction, reader: Reader, id: string): Promise<Meeting | null> {
    const meeting = await this.meetings.get(tx, id);
    if (!meeting) return null;
    const shown = await this.own.bodiesShownTo(tx, reader, this.clock.now());
    return shown === 'every' || shown.includes(meeting.bodyId) ? meeting : null;
  }
}
