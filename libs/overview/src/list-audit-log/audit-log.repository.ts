import { Injectable } from '@nestjs/common';
import type { AuditAction, AuditEntryView, Page, PageQuery } from '@samsyn/contract';
import { readPage, type Transaction } from '@samsyn/platform';
import type { NamedActors } from './named-actor.repository';

/** Which rows of the log are asked for. */
export interface AuditFilter extends PageQuery {
  /** By whom, if not by anybody. */
  readonly who: NamedActors | undefined;
  readonly actions: readonly AuditAction[] | undefined;
  /** The first instant. */
  readonly from: Date | undefined;
  /** The first instant after the last. */
  readonly before: Date | undefined;
}

/** A row of the log with today's names, its detail as it is kept. */
export interface ReadAuditEntry extends Omit<AuditEntryView, 'seq' | 'at' | 'detail'> {
  /** A `bigint`, which may be larger than a number of JavaScript. */
  seq: string;
  at: Date;
  detail: Readonly<Record<string, unknown>>;
  /** Of a mail, its kind. */
  mailKind: string | null;
}

/** An organisation's only seat is often called like it. */
const seatName = (seat: string, organisation: string) =>
  `concat_ws(', ', ${organisation}.name, NULLIF(${seat}.function, ${organisation}.name))`;

/** A contact that is a function alone has no other name, whatever was written. */
const contactName = (contact: string) => `coalesce(${contact}.name, ${contact}.role)`;

/** Who it was: whoever signs in, also when the row is about their own invitation; or the seat whose link was used. */
const by = `json_build_object(
  'as', CASE WHEN actor.id IS NOT NULL OR log.account_id IS NOT NULL THEN 'account'
             WHEN log.actor LIKE 'link:%' THEN 'link' ELSE 'operations' END,
  'accountId', coalesce(log.account_id, actor.id), 'name', coalesce(actor.name,
    CASE WHEN link_seat.id IS NOT NULL THEN ${seatName('link_seat', 'link_organisation')} END))`;

const about = `CASE
  WHEN meeting.id IS NOT NULL THEN json_build_object('type', 'meeting', 'id', meeting.id, 'name', meeting.title, 'organisationId', NULL)
  WHEN log.subject_type = 'contact' THEN json_build_object('type', 'contact', 'id', log.subject_id,
    'name', ${contactName('contact')}, 'organisationId', contact.organisation_id)
  WHEN body.id IS NOT NULL THEN json_build_object('type', 'body', 'id', body.id, 'name', body.name, 'organisationId', NULL)
  WHEN log.subject_type = 'seat' OR (log.subject_type = 'wrong-person-note' AND seat.id IS NOT NULL)
    THEN json_build_object('type', 'seat', 'id', seat.id, 'name', CASE WHEN seat.id IS NOT NULL THEN ${seatName('seat', 'organisation')} END, 'organisationId', NULL)
  ELSE json_build_object('type', log.subject_type, 'id', log.subject_id, 'organisationId', NULL,
    'name', coalesce(subject_organisation.name, subject_account.name, invitation.email, period.name, action.title,
      plan.title, unit.name)) END`;

const whom = `CASE
  WHEN log.detail ? 'contactId' THEN ${contactName('named')}
  WHEN mail.id IS NOT NULL THEN coalesce(${contactName('addressee')}, mailed.name,
    CASE WHEN seat.id IS NOT NULL THEN ${seatName('seat', 'organisation')} END, mail.address)
  WHEN log.detail ?| ARRAY['participantId', 'toSeatId'] AND seat.id IS NOT NULL THEN ${seatName('seat', 'organisation')} END`;

/** The audit log with the names that other rooms know. */
@Injectable()
export class AuditLogRepository {
  list(tx: Transaction, filter: AuditFilter): Promise<Page<ReadAuditEntry>> {
    const listing = {
      sql: `SELECT log.seq, log.at, log.action, ${by} AS by, ${about} AS about, ${whom} AS whom, log.detail,
             mail.kind AS "mailKind"
        FROM audit_log log
        LEFT JOIN mail_ledger mail ON log.subject_type = 'mailing'
          AND mail.municipality_id = log.municipality_id AND mail.id = log.subject_id
        LEFT JOIN participant_card participant ON participant.municipality_id = log.municipality_id
          AND participant.id = CASE WHEN mail.recipient_type = 'participant' THEN mail.recipient_id
            ELSE (log.detail ->> 'participantId')::uuid END
        LEFT JOIN meeting_card meeting ON meeting.municipality_id = log.municipality_id AND meeting.id =
          CASE WHEN log.subject_type = 'meeting' THEN log.subject_id
               WHEN mail.subject_type = 'meeting' THEN mail.subject_id
               WHEN log.subject_type = 'wrong-person-note' THEN participant.meeting_id END
        LEFT JOIN seat_card seat ON seat.municipality_id = log.municipality_id AND seat.id =
          CASE WHEN log.subject_type = 'seat' THEN log.subject_id
               WHEN log.subject_type = 'action' THEN (log.detail ->> 'toSeatId')::uuid
               WHEN log.subject_type = 'wrong-person-note' THEN (log.detail ->> 'seatId')::uuid
               WHEN mail.recipient_type = 'seat' THEN mail.recipient_id ELSE participant.seat_id END
        LEFT JOIN organisation_card organisation ON organisation.municipality_id = log.municipality_id
          AND organisation.id = seat.organisation_id
        LEFT JOIN body_card body ON body.municipality_id = log.municipality_id AND body.id =
          CASE WHEN log.subject_type = 'body' THEN log.subject_id
               WHEN log.subject_type = 'half-year-waiver' THEN (log.detail ->> 'bodyId')::uuid END
        LEFT JOIN contact_card contact ON log.subject_type = 'contact'
          AND contact.municipality_id = log.municipality_id AND contact.id = log.subject_id
        LEFT JOIN contact_card named ON named.municipality_id = log.municipality_id
          AND named.id = (log.detail ->> 'contactId')::uuid
        LEFT JOIN contact_card addressee ON addressee.municipality_id = log.municipality_id
          AND addressee.id = mail.contact_id
        LEFT JOIN account_card mailed ON mailed.id = mail.account_id
        LEFT JOIN organisation_card subject_organisation ON log.subject_type = 'organisation'
          AND subject_organisation.municipality_id = log.municipality_id AND subject_organisation.id = log.subject_id
        LEFT JOIN account_card subject_account ON log.subject_type = 'account' AND subject_account.id = log.subject_id
        LEFT JOIN invitation_card invitation ON log.subject_type = 'invitation'
          AND invitation.municipality_id = log.municipality_id AND invitation.id = log.subject_id
        LEFT JOIN calendar_period_card period ON log.subject_type = 'calendar-period'
          AND period.municipality_id = log.municipality_id AND period.id = log.subject_id
        LEFT JOIN action_card action ON log.subject_type = 'action'
          AND action.municipality_id = log.municipality_id AND action.id = log.subject_id
        LEFT JOIN plan_card plan ON log.subject_type = 'plan'
          AND plan.municipality_id = log.municipality_id AND plan.id = log.subject_id
        LEFT JOIN first_line_unit_card unit ON log.subject_type = 'first-line-unit'
          AND unit.municipality_id = log.municipality_id AND unit.id = log.subject_id
        LEFT JOIN personal_link_card link ON link.municipality_id = log.municipality_id
          AND link.id = CASE WHEN log.actor LIKE 'link:%' THEN split_part(log.actor, ':', 2)::uuid END
        LEFT JOIN seat_card link_seat ON link_seat.municipality_id = log.municipality_id AND link_seat.id = link.seat_id
        LEFT JOIN organisation_card link_organisation ON link_organisation.municipality_id = log.municipality_id
          AND link_organisation.id = link_seat.organisation_id
        LEFT JOIN account_card actor ON actor.id = coalesce(log.account_id, (log.detail ->> 'account')::uuid)
       WHERE log.municipality_id = $1
         AND ($2::uuid[] IS NULL OR log.account_id = ANY ($2) OR (log.account_id IS NULL AND log.actor = ANY ($6)))
         AND ($3::text[] IS NULL OR log.action = ANY ($3))
         AND ($4::timestamptz IS NULL OR log.at >= $4) AND ($5::timestamptz IS NULL OR log.at < $5)`,
      parameters: [
        tx.scope.municipalityId,
        filter.who?.accountIds ?? null,
        filter.actions ?? null,
        filter.from ?? null,
        filter.before ?? null,
        filter.who?.labels ?? null,
      ],
      key: [{ of: 'seq', sql: 'log.seq', type: 'bigint' }],
      newestFirst: true,
    } as const;
    return readPage<ReadAuditEntry>(tx, listing, filter);
  }
}
