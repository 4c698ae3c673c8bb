import { Injectable } from '@nestjs/common';
import type {
  GroupedMailView,
  ListMailGroups,
  MailGroupView,
  MailingState,
  MailShow,
  Page,
} from '@samsyn/contract';
import { readPage, type Transaction } from '@samsyn/platform';

/** How far ahead the forecast looks. */
const FORECAST = '90 days';

/** A mail as it is read, with what decides what can be done with it. */
export interface MailOfGroup extends Omit<GroupedMailView, 'offers'> {
  inDoubt: boolean;
  expiresAt: string;
}

/** A group as it is read. */
export interface ReadMailGroup extends Omit<MailGroupView, 'mails' | 'subject' | 'dueAt' | 'expiresAt'> {
  subjectType: string;
  subjectId: string;
  dueAt: Date;
  expiresAt: Date;
  mails: MailOfGroup[];
}

/** Of what has been replaced by itself nobody need be told unless they ask for it. */
const shown: Readonly<Record<MailShow, string>> = {
  coming: `m.state IN ('pending', 'sending', 'unknown')
    AND ($4::uuid IS NOT NULL OR m.due_at < product_statement_now() + interval '${FORECAST}')`,
  past: `(m.state IN ('sent', 'failed', 'expired') OR (m.state = 'superseded' AND ($2::text IS NOT NULL OR m.stopped_at IS NOT NULL)))`,
  troubled: 'm.id = ANY ($7::uuid[])',
};

/** The others whom a contact's address reaches too, which whoever mends it for one of them wants to know. */
const sharedWith = `CASE WHEN m.state = 'failed' THEN coalesce((
    SELECT json_agg(concat_ws(', ', coalesce(other.name, other.role), place.name) ORDER BY other.name, other.role)
      FROM contact_card other
      JOIN organisation_card place ON place.municipality_id = other.municipality_id AND place.id = other.organisation_id
     WHERE other.municipality_id = m.municipality_id AND other.id <> contact.id AND other.ended_at IS NULL
       AND other.email = coalesce(m.addressee_email, contact.email)), '[]') ELSE '[]' END`;

/** Who a mail is for, as they are called today: a contact that is a function alone has no other name, whatever was written. */
const person = `CASE
  WHEN contact.id IS NOT NULL THEN json_build_object('name', coalesce(contact.name, contact.role),
    'email', CASE WHEN m.state IN ('sent', 'failed') THEN coalesce(m.addressee_email, contact.email) ELSE contact.email END,
    'contactId', contact.id, 'organisationId', contact.organisation_id, 'organisation', employer.name, 'sharedWith', ${sharedWith})
  WHEN account.id IS NOT NULL THEN json_build_object('name', account.name, 'email', account.email,
    'contactId', NULL, 'organisationId', NULL, 'organisation', NULL, 'sharedWith', '[]'::json)
  WHEN m.address IS NOT NULL THEN json_build_object('name', coalesce(participant.substitute_name, m.addressee_name, m.address),
    'email', m.address, 'contactId', NULL, 'organisationId', NULL, 'organisation', NULL, 'sharedWith', '[]'::json) END`;

const seat = `CASE WHEN seat.id IS NOT NULL THEN json_build_object('id', seat.id, 'bodyId', seat.body_id,
  'function', seat.function, 'organisationId', seat.organisation_id, 'organisation', organisation.name) END`;

/** The ledger with the names that other rooms know, in groups as people speak of it. */
@Injectable()
export class MailGroupRepository {
  /** @param troubled the mails that need somebody, for who asks for those */
  list(tx: Transaction, query: ListMailGroups, troubled: readonly string[]): Promise<Page<ReadMailGroup>> {
    const { show, state, bodyId, subjectId, contactId, who } = query;
    const listing = {
      sql: `SELECT * FROM (
        SELECT m.subject_type AS "subjectType", m.subject_id AS "subjectId", m.kind, m.occasion, m.due_at AS "dueAt",
               min(m.expires_at) AS "expiresAt", max(meeting.title) AS about,
               json_agg(json_build_object('id', m.id, 'state', m.state, 'expiresAt', m.expires_at, 'inDoubt', m.in_doubt,
                 'sentAt', CASE WHEN m.state = 'sent' THEN m.settled_at END, 'seat', ${seat}, 'person', ${person},
                 'reason', m.outcome ->> 'reason', 'response', m.outcome ->> 'response',
                 'aboutRecipient', coalesce((m.outcome ->> 'aboutRecipient')::boolean, false),
                 'possiblyDoubled', m.possibly_doubled, 'dueByHand', m.due_set_at IS NOT NULL,
                 'stoppedByHand', m.stopped_at IS NOT NULL, 'version', m.version)
                 ORDER BY organisation.name, seat.function, m.id) AS mails
          FROM mail_ledger m
          LEFT JOIN meeting_card meeting ON m.subject_type = 'meeting'
            AND meeting.municipality_id = m.municipality_id AND meeting.id = m.subject_id
          LEFT JOIN participant_card participant ON m.recipient_type = 'participant'
            AND participant.municipality_id = m.municipality_id AND participant.id = m.recipient_id
          LEFT JOIN seat_card seat ON seat.municipality_id = m.municipality_id
            AND seat.id = CASE WHEN m.recipient_type = 'seat' THEN m.recipient_id ELSE participant.seat_id END
          LEFT JOIN organisation_card organisation ON organisation.municipality_id = m.municipality_id
            AND organisation.id = seat.organisation_id
          LEFT JOIN contact_card contact ON contact.municipality_id = m.municipality_id AND contact.id = m.contact_id
          LEFT JOIN organisation_card employer ON employer.municipality_id = m.municipality_id
            AND employer.id = contact.organisation_id
          LEFT JOIN account_card account ON account.id = m.account_id
         WHERE m.municipality_id = $1 AND ${shown[show]} AND $7::uuid[] IS NOT NULL
           AND ($2::text IS NULL OR m.state = $2) AND ($3::uuid IS NULL OR meeting.body_id = $3)
           AND ($4::uuid IS NULL OR m.subject_id = $4) AND ($5::uuid IS NULL OR m.contact_id = $5)
           AND ($6::text IS NULL OR strpos(lower(concat_ws(' ', contact.name, contact.role, contact.email, employer.name,
             seat.function, organisation.name, account.name, participant.substitute_name, m.address)), lower($6)) > 0)
         GROUP BY m.subject_type, m.subject_id, m.kind, m.occasion, m.due_at
      ) mails WHERE true`,
      parameters: [
        tx.scope.municipalityId,
        (state ?? null) as MailingState | null,
        bodyId ?? null,
        subjectId ?? null,
        contactId ?? null,
        who ?? null,
        troubled,
      ],
      key: [
        { of: 'dueAt', sql: '"dueAt"', type: 'timestamptz' },
        { of: 'subjectId', sql: '"subjectId"', type: 'uuid' },
        { of: 'kind', sql: 'kind', type: 'text' },
        { of: 'occasion', sql: 'occasion', type: 'text' },
      ],
      newestFirst: show !== 'coming',
    } as const;
    return readPage<ReadMailGroup>(tx, listing, query);
  }
}
