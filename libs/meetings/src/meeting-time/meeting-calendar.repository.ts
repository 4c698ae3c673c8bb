import { Injectable } from '@nestjs/common';
import { MunicipalityCalendarRepository } from '@samsyn/access';
import type { DayCalendar } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import type { Meeting } from '../meeting.entity';
import { yearsAround } from './years-around.rules';

/** The municipality's calendar as far as a meeting needs it, by the wall of the meeting. */
@Injectable()
export class MeetingCalendarRepository {
  constructor(private readonly calendars: MunicipalityCalendarRepository) {}

  /** Days off, quiet periods and leave time for every year that the meeting's mails can touch. */
  async around(
    tx: Transaction,
    meeting: Pick<Meeting, 'startsAt' | 'timeZone'>,
    now: Date,
  ): Promise<DayCalendar> {
    const { from, to } = yearsAround(meeting, now);
    return { ...(await this.calendars.dayCalendar(tx, from, to)), zone: meeting.timeZone };
  }
}
