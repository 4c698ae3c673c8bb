import { Injectable } from '@nestjs/common';
import type { ListDirectory, ListedOrganisationView, Page } from '@samsyn/contract';
import { readPage, type Transaction } from '@samsyn/platform';

/** How far back it is told how mail has gone. */
const LATELY = '180 days';

/** An instant as it is told, within JSON that PostgreSQL makes. */
const told = (instant: string) => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const found = (text: string) => `strpos(lower(${text}), lower($2)) > 0`;

/** Who can be reached where, read from what the rooms below publish. */
@Injectable()
export class DirectoryRepository {
  /** Organisations by name, each with its contacts that have not ended, by role. */
  list(tx: Transaction, query: ListDirectory): Promise<Page<ListedOrganisationView>> {
    const listing = {
      sql: `SELECT * FROM (
        WITH delivery AS (
          SELECT m.contact_id, count(*) FILTER (WHERE m.state = 'sent') AS sent,
                 count(*) FILTER (WHERE m.state = 'failed') AS failed,
                 max(m.settled_at) FILTER (WHERE m.state = 'sent') AS last_sent,
                 max(m.settled_at) FILTER (WHERE m.state = 'failed') AS last_failed,
                 max(m.settled_at) FILTER (WHERE m.state = 'failed' AND m.outcome ->> 'aboutRecipient' = 'true') AS last_refused
            FROM mail_ledger m
           WHERE m.municipality_id = $1 AND m.contact_id IS NOT NULL AND m.state IN ('sent', 'failed')
             AND m.due_at > product_statement_now() - interval '${LATELY}'
           GROUP BY m.contact_id
        ), seats AS (
          SELECT holding.contact_id, json_agg(json_build_object('id', seat.id, 'bodyId', seat.body_id, 'body', body.name,
                   'function', seat.function, 'as', holding.capacity) ORDER BY body.name, seat.function) AS seats
            FROM holding_card holding
            JOIN seat_card seat ON seat.municipality_id = $1 AND seat.id = holding.seat_id
              AND (seat.ended_at IS NULL OR seat.ended_at > product_statement_now())
            JOIN body_card body ON body.municipality_id = $1 AND body.id = seat.body_id
           WHERE holding.municipality_id = $1 AND holding.held_from <= product_statement_now()
             AND (holding.held_until IS NULL OR holding.held_until > product_statement_now())
           GROUP BY holding.contact_id
        )
        SELECT organisation.id, organisation.name, organisation.kind,
               coalesce(json_agg(json_build_object('id', contact.id, 'role', contact.role, 'name', contact.name,
                 'email', contact.email, 'phone', contact.phone, 'functionOnly', contact.function_only,
                 'seats', coalesce(seats.seats, '[]'),
                 'delivery', json_build_object('sent', coalesce(delivery.sent, 0), 'failed', coalesce(delivery.failed, 0),
                   'lastSentAt', ${told('delivery.last_sent')}, 'lastFailedAt', ${told('delivery.last_failed')},
                   'addressFails', delivery.last_refused IS NOT NULL
                     AND delivery.last_refused > coalesce(delivery.last_sent, '-infinity')))
                 ORDER BY contact.role, contact.id) FILTER (WHERE contact.id IS NOT NULL), '[]') AS contacts
          FROM organisation_card organisation
          LEFT JOIN contact_card contact ON contact.municipality_id = $1 AND contact.organisation_id = organisation.id
            AND contact.ended_at IS NULL AND ($3::uuid IS NULL OR contact.id = $3)
            AND ($2::text IS NULL OR ${found('organisation.name')}
              OR ${found("concat_ws(' ', contact.name, contact.role, contact.email)")})
          LEFT JOIN delivery ON delivery.contact_id = contact.id
          LEFT JOIN seats ON seats.contact_id = contact.id
         WHERE organisation.municipality_id = $1
           AND ($2::text IS NULL OR ${found('organisation.name')} OR contact.id IS NOT NULL)
           AND ($3::uuid IS NULL OR contact.id IS NOT NULL)
         GROUP BY organisation.id, organisation.name, organisation.kind
      ) organisations WHERE true`,
      parameters: [tx.scope.municipalityId, query.who ?? null, query.contactId ?? null],
      key: [
        { of: 'name', sql: 'name', type: 'text' },
        { of: 'id', sql: 'id', type: 'uuid' },
      ],
    } as const;
    return readPage<ListedOrganisationView>(tx, listing, query);
  }
}
