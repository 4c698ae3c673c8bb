import { Injectable } from '@nestjs/common';
import { MunicipalityCalendarRepository } from '@samsyn/access';
import type { Body } from '@samsyn/bodies';
import type { MeetingWarning } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import { AgendaRepository } from '../agenda/agenda.repository';
import type { Meeting } from '../meeting.entity';
import { MeetingCalendarRepository } from '../meeting-time/meeting-calendar.repository';
import { yearsAround } from '../meeting-time/years-around.rules';
import { type MeetingBeside, meetingWarnings } from './meeting-warnings.rules';

type TimedMeeting = Omit<Meeting, 'municipalityId' | 'createdAt'>;

/** Reads what a meeting's time is held against. */
@Injectable()
export class MeetingWarningsRepository {
  constructor(
    private readonly agendas: AgendaRepository,
    private readonly calendars: MeetingCalendarRepository,
    private readonly municipalityCalendars: MunicipalityCalendarRepository,
    private readonly clock: Clock,
  ) {}

  /** The warnings about a meeting as it has just been written. */
  async of(
    tx: Transaction,
    meeting: TimedMeeting,
    { timingRules, quorum }: Pick<Body, 'timingRules' | 'quorum'>,
  ): Promise<MeetingWarning[]> {
    const now = this.clock.now();
    const { from, to } = yearsAround(meeting, now);
    return meetingWarnings({
      meeting,
      timingRules,
      agenda: await this.agendas.list(tx, meeting.id),
      calendar: await this.calendars.around(tx, meeting, now),
      schoolBreaks: await this.municipalityCalendars.schoolBreaks(tx, from, to),
      beside: await this.beside(tx, meeting),
      quorum,
      seated: quorum === null ? 0 : await this.seated(tx, meeting),
      now,
    });
  }

  /** How many of the seats that take part have a holder or deputy when it begins. */
  private async seated(tx: Transaction, { id, startsAt }: TimedMeeting): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(DISTINCT participant.seat_id)::int AS count FROM participant
       JOIN holding_card holding ON holding.municipality_id = $1 AND holding.seat_id = participant.seat_id
         AND holding.held_from <= $3 AND (holding.held_until IS NULL OR holding.held_until > $3)
       WHERE participant.municipality_id = $1 AND participant.meeting_id = $2 AND participant.substitute_for IS NULL
         AND participant.withdrawn_at IS NULL`,
      [tx.scope.municipalityId, id, startsAt],
    );
    return row?.count ?? 0;
  }

  /** The planned meetings at the same time whose seats are held by some of the same people when they begin. */
  private beside(tx: Transaction, { id, startsAt, endsAt }: TimedMeeting): Promise<MeetingBeside[]> {
    return tx.query<MeetingBeside>(
      `WITH held AS (
         SELECT m.id, m.title, m.starts_at, holding.contact_id
         FROM meeting m
         JOIN participant p ON p.municipality_id = $1 AND p.meeting_id = m.id
           AND p.substitute_for IS NULL AND p.withdrawn_at IS NULL
         JOIN holding_card holding ON holding.municipality_id = $1 AND holding.seat_id = p.seat_id
           AND holding.capacity = 'holder' AND holding.held_from <= m.starts_at
           AND (holding.held_until IS NULL OR holding.held_until > m.starts_at)
         WHERE m.municipality_id = $1 AND m.status = 'planned' AND m.starts_at < $4 AND m.ends_at > $3)
       SELECT other.id AS "meetingId", other.title AS meeting, count(DISTINCT other.contact_id)::int AS people
       FROM held own JOIN held other ON other.contact_id = own.contact_id AND other.id <> own.id
       WHERE own.id = $2
       GROUP BY other.id, other.title, other.starts_at ORDER BY other.starts_at, other.id`,
      [tx.scope.municipalityId, id, startsAt, endsAt],
    );
  }
}
