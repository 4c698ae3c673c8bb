import { Injectable } from '@nestjs/common';
import { OwnSeatsService } from '@samsyn/bodies';
import type { ListedMeetingView, ListMeetings, Page } from '@samsyn/contract';
import { Clock, Database, keysetSql, pageOf, type SortKey } from '@samsyn/platform';
import type { Reader } from '../get-meeting/get-meeting.service';
import { type Meeting, viewOfMeeting } from '../meeting.entity';

type ListedMeeting = Meeting & ListedMeetingView['replies'];

const key: readonly SortKey<ListedMeeting>[] = [
  { of: 'startsAt', sql: 'm.starts_at', type: 'timestamptz' },
  { of: 'id', sql: 'm.id', type: 'uuid' },
];

/**
 * How many seats have an answer that stands, of somebody who has a say for the seat now, or had when the meeting began: not
 * that of a predecessor, nor one that named a substitute who does not come. A substitute's own yes speaks for the seat. The same
 * as `seatAtMeeting` derives.
 */
const answered = `
  SELECT count(DISTINCT coalesce(p.substitute_for, p.id))::int
  FROM reply r
  JOIN participant p ON p.municipality_id = r.municipality_id AND p.id = r.participant_id
  JOIN holding_card s ON s.municipality_id = p.municipality_id AND s.seat_id = p.seat_id
    AND CASE WHEN p.substitute_for IS NULL
      THEN s.capacity = r.given_as AND s.contact_id = r.given_by AND s.held_from <= r.registered_at
      ELSE s.contact_id = p.named_by AND s.held_from <= p.created_at
        AND p.withdrawn_at IS NULL AND r.answer IN ('in-room', 'remote') END
    AND (s.held_until IS NULL OR s.held_until > least(product_now(), m.starts_at))
  WHERE r.municipality_id = m.municipality_id AND r.meeting_id = m.id AND r.for_starts_at = m.starts_at
    AND (r.answer <> 'remote' OR m.remote IS NOT NULL)
    AND NOT EXISTS (
      SELECT FROM reply later
      WHERE later.municipality_id = r.municipality_id AND later.meeting_id = r.meeting_id
        AND later.participant_id = r.participant_id AND later.number > r.number
        AND later.for_starts_at = r.for_starts_at AND later.given_as = r.given_as
        AND later.given_by IS NOT DISTINCT FROM r.given_by)
    AND (r.answer <> 'substitute' AND p.substitute_for IS NULL OR NOT EXISTS (
      SELECT FROM participant n
      WHERE n.municipality_id = p.municipality_id AND n.substitute_for = coalesce(p.substitute_for, p.id)
          AND n.withdrawn_at IS NULL
        AND ('declined' = (
          SELECT answer FROM reply
          WHERE municipality_id = n.municipality_id AND meeting_id = n.meeting_id AND participant_id = n.id
            AND for_starts_at = m.starts_at ORDER BY number DESC LIMIT 1)
        OR 'failed' = (
          SELECT state FROM mail_outcome
          WHERE municipality_id = n.municipality_id AND subject_id = m.id AND recipient_id = n.id
            AND kind IN ('meetings.notice', 'meetings.moved') AND state IN ('sending', 'sent', 'unknown', 'failed')
          ORDER BY sending_at DESC LIMIT 1))))`;

/**
 * The list's SQL, in one piece because the bench runs exactly this against a bare server.
 * @param bodyIds only meetings of these; of all when null.
 */
export function meetingListSql(
  municipalityId: string,
  { body, status, from, to, limit, cursor }: ListMeetings,
  bodyIds: readonly string[] | null,
): { sql: string; parameters: unknown[] } {
  const sql = `
    SELECT m.id, m.body_id AS "bodyId", m.title, m.uid, m.starts_at AS "startsAt", m.ends_at AS "endsAt",
           m.time_zone AS "timeZone", m.place, m.remote, m.remote_url AS "remoteUrl", m.reply_by::text AS "replyBy",
           m.contributions_by::text AS "contributionsBy", m.documents_by::text AS "documentsBy", m.status, m.version,
           m.revision, m.notice_ordered_at AS "noticeOrderedAt", m.change_reason AS "changeReason",
           m.cancel_reason AS "cancelReason",
           (SELECT count(*)::int FROM participant p WHERE p.municipality_id = m.municipality_id
              AND p.meeting_id = m.id AND p.substitute_for IS NULL) AS invited,
           (${answered}) AS answered
    FROM meeting m
    WHERE m.municipality_id = $1
      AND ($2::uuid[] IS NULL OR m.body_id = ANY ($2))
      AND ($3::uuid IS NULL OR m.body_id = $3) AND ($4::text IS NULL OR m.status = $4)
      AND ($5::date IS NULL OR m.starts_at >= $5::date::timestamp AT TIME ZONE m.time_zone)
      AND ($6::date IS NULL OR m.starts_at < ($6::date + 1)::timestamp AT TIME ZONE m.time_zone)`;
  const filters = [bodyIds, body ?? null, status ?? null, from ?? null, to ?? null];
  return keysetSql({ sql, parameters: [municipalityId, ...filters], key }, limit, cursor);
}

/** A municipality's meetings in the order they happen; to members those of the bodies they sit on. */
@Injectable()
export class ListMeetingsService {
  constructor(
    private readonly database: Database,
    private readonly own: OwnSeatsService,
    private readonly clock: Clock,
  ) {}

  async list(reader: Reader, query: ListMeetings): Promise<Page<ListedMeetingView>> {
    const { municipalityId } = reader.scope;
    const { sql, parameters } = meetingListSql(municipalityId, query, await this.ownBodies(reader));
    const rows = await this.database.readOnce<ListedMeeting>(
      reader.scope,
      { name: 'list-meetings', sql },
      parameters,
    );
    const { items, next } = pageOf(rows, query.limit, key);
    return {
      // an object spread here would take as long as all the rest of the view
      items: items.map((meeting) =>
        Object.assign(viewOfMeeting(meeting), {
          replies: { answered: meeting.answered, invited: meeting.invited },
        }),
      ),
      next,
    };
  }

  /** Null for who is shown every body: the list is what is read most, and for them it is one question. */
  private async ownBodies(reader: Reader): Promise<readonly string[] | null> {
    if (this.own.oversees(reader)) return null;
    const { bodyIds } = await this.database.transaction(reader.scope, (tx) =>
      this.own.of(tx, reader, this.clock.now()),
    );
    return bodyIds;
  }
}
