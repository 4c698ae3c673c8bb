import { Injectable } from '@nestjs/common';
import { type Page, Database, type MunicipalityScope, pageOf, readCursor } from '@samsyn/platform';
import type { Meeting } from '../meeting.entity';
import { type MeetingView, meetingView } from '../meeting-view';
import type { ListMeetings } from './list-meetings.schema';

/** A meeting in a list, with how many of those invited have answered. */
export type ListedMeeting = MeetingView & { replies: { answered: number; invited: number } };

type Row = Meeting & { answered: number; invited: number };

/** The list's SQL, in one piece because the bench runs exactly this against a bare server. */
export const LIST_MEETINGS_SQL = `
  SELECT m.id, m.body_id AS "bodyId", m.title, m.uid, m.starts_at AS "startsAt", m.ends_at AS "endsAt",
         m.time_zone AS "timeZone", m.place, m.remote, m.remote_url AS "remoteUrl", m.reply_by::text AS "replyBy",
         m.contributions_by::text AS "contributionsBy", m.documents_by::text AS "documentsBy", m.status, m.version,
         m.revision, m.notice_ordered_at AS "noticeOrderedAt", m.change_reason AS "changeReason",
         m.cancel_reason AS "cancelReason",
         (SELECT count(*)::int FROM participant p WHERE p.municipality_id = m.municipality_id
            AND p.meeting_id = m.id AND p.substitute_for IS NULL) AS invited,
         (SELECT count(DISTINCT r.participant_id)::int FROM reply r
            JOIN participant p ON p.municipality_id = r.municipality_id AND p.id = r.participant_id
            WHERE r.municipality_id = m.municipality_id AND r.meeting_id = m.id
              AND r.for_starts_at = m.starts_at AND p.substitute_for IS NULL) AS answered
  FROM meeting m
  WHERE m.municipality_id = $1
    AND ($2::timestamptz IS NULL OR (m.starts_at, m.id) > ($2::timestamptz, $3::uuid))
    AND ($4::uuid IS NULL OR m.body_id = $4) AND ($5::text IS NULL OR m.status = $5)
    AND ($6::date IS NULL OR m.starts_at >= $6::date::timestamp AT TIME ZONE m.time_zone)
    AND ($7::date IS NULL OR m.starts_at < ($7::date + 1)::timestamp AT TIME ZONE m.time_zone)
  ORDER BY m.starts_at, m.id
  LIMIT $8`;

/** A municipality's meetings in the order they happen. */
@Injectable()
export class ListMeetingsService {
  constructor(private readonly database: Database) {}

  async list(scope: MunicipalityScope, query: ListMeetings): Promise<Page<ListedMeeting>> {
    const [startsAfter, idAfter] = readCursor(query.cursor, ['instant', 'uuid']);
    const rows = await this.database.ask<Row>(scope, { name: 'list-meetings', sql: LIST_MEETINGS_SQL }, [
      scope.municipalityId,
      startsAfter ?? null,
      idAfter ?? null,
      query.body ?? null,
      query.status ?? null,
      query.from ?? null,
      query.to ?? null,
      query.limit + 1,
    ]);
    const { items, next } = pageOf(rows, query.limit, ({ startsAt, id }) => [startsAt.toISOString(), id]);
    return {
      items: items.map(({ answered, invited, ...meeting }) => ({
        ...meetingView(meeting),
        replies: { answered, invited },
      })),
      next,
    };
  }
}
