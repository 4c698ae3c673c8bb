import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import type { PassedMeeting, UndecidedAgenda, VacantSeat, WrongRecipient } from './meeting-matter.rules';

/** From which day before a meeting's on a vacant seat is told of: the notice's, unless a body has chosen otherwise. */
const VACANCY_TOLD_BEFORE = '42 days';
/** How long before it leaves an agenda is told of that nobody has decided on. */
const AGENDA_TOLD_BEFORE = '2 days';
/** $2 is {@link VACANCY_TOLD_BEFORE}. */
const toldFrom = `date_trunc('day', meeting.starts_at - $2::interval, meeting.time_zone)`;

/** What is left to do about meetings and who sits at them. */
@Injectable()
export class MeetingMatterRepository {
  /** Over, and neither held nor cancelled. */
  passed(tx: Transaction): Promise<PassedMeeting[]> {
    return tx.query(
      `SELECT id AS "meetingId", title AS meeting, starts_at AS "startsAt", ends_at AS "endsAt", time_zone AS "timeZone"
         FROM meeting_card
        WHERE municipality_id = $1 AND status = 'planned' AND ends_at <= product_statement_now()`,
      [tx.scope.municipalityId],
    );
  }

  /** Seats without a holder when the soonest coming meeting of theirs begins, be there a deputy who comes meanwhile. */
  vacant(tx: Transaction): Promise<VacantSeat[]> {
    return tx.query(
      `SELECT DISTINCT ON (seat.id) seat.id AS "seatId", seat.function, organisation.name AS organisation,
              meeting.title AS meeting, meeting.starts_at AS "startsAt", meeting.time_zone AS "timeZone",
              greatest(at.created_at, ${toldFrom}, coalesce(seat.holder_decided_at, (
                SELECT max(held_until) FROM holding_card
                 WHERE municipality_id = $1 AND seat_id = seat.id AND capacity = 'holder'
                   AND held_until <= product_statement_now()))) AS since
         FROM meeting_card meeting
         JOIN seat_at_meeting at ON at.municipality_id = $1 AND at.meeting_id = meeting.id
         JOIN seat_card seat ON seat.municipality_id = $1 AND seat.id = at.seat_id AND seat.ended_at IS NULL
         JOIN organisation_card organisation
           ON organisation.municipality_id = $1 AND organisation.id = seat.organisation_id
        WHERE meeting.municipality_id = $1 AND meeting.status = 'planned'
          AND meeting.starts_at > product_statement_now()
          AND ${toldFrom} <= product_statement_now()
          AND NOT EXISTS (SELECT FROM holding_card
            WHERE municipality_id = $1 AND seat_id = seat.id AND capacity = 'holder'
              AND held_from <= meeting.starts_at AND (held_until IS NULL OR held_until > meeting.starts_at))
        ORDER BY seat.id, meeting.starts_at`,
      [tx.scope.municipalityId, VACANCY_TOLD_BEFORE],
    );
  }

  /** What readers have said of who should have had their mail: of a meeting, or about what the seat has to do. */
  wrongRecipients(tx: Transaction): Promise<WrongRecipient[]> {
    return tx.query(
      `SELECT note.id AS "noteId", note.name, note.email::text AS email, note.said_at AS since, seat.function,
              note.colleague_id IS NOT NULL AS colleague,
              organisation.name AS organisation, meeting.title AS meeting, meeting.starts_at AS "startsAt"
         FROM wrong_recipient note
         LEFT JOIN participant_card participant
           ON participant.municipality_id = $1 AND participant.id = note.participant_id
         LEFT JOIN meeting_card meeting ON meeting.municipality_id = $1 AND meeting.id = participant.meeting_id
         JOIN seat_card seat ON seat.municipality_id = $1 AND seat.id = note.seat_id
         JOIN organisation_card organisation
           ON organisation.municipality_id = $1 AND organisation.id = seat.organisation_id
        WHERE note.municipality_id = $1`,
      [tx.scope.municipalityId],
    );
  }

  /** Agendas about to leave at an instant, by the mails that are planned, that are still their bodies' standing ones. */
  undecided(tx: Transaction, at: Date): Promise<UndecidedAgenda[]> {
    return tx.query(
      `SELECT meeting.id AS "meetingId", meeting.title AS meeting, min(mail.attempt_at) AS "leavesAt",
              greatest(min(mail.attempt_at) - $2::interval, min(mail.created_at)) AS since,
              meeting.time_zone AS "timeZone"
         FROM pending_mail mail
         JOIN meeting_card meeting ON meeting.municipality_id = $1 AND meeting.id = mail.subject_id
        WHERE mail.municipality_id = $1 AND mail.subject_type = 'meeting' AND mail.kind = 'meetings.documents'
          AND mail.attempt_at <= $3::timestamptz + $2::interval AND meeting.agenda_decided_at IS NULL
        GROUP BY meeting.id, meeting.title, meeting.time_zone`,
      [tx.scope.municipalityId, AGENDA_TOLD_BEFORE, at],
    );
  }
}
