import { Injectable } from '@nestjs/common';
import { MunicipalityRepository, type PersonalLink } from '@samsyn/access';
import { civilDateOf, isOpen, overdueDays, roleInWords } from '@samsyn/contract';
import { MailingRepository } from '@samsyn/mailings';
import { Clock, type Transaction } from '@samsyn/platform';
import { z } from 'zod';
import { AskedColleagueRepository } from '../ask-colleague/asked-colleague.repository';
import type { AskedOnce, LinkedAction, LinkedActions, OwnLine } from './linked-actions';

type ActionRow = Omit<LinkedAction, 'overdueDays' | 'own' | 'asked'> & {
  readonly own: (Omit<OwnLine, 'at'> & { readonly at: string }) | null;
  readonly asked: (Omit<AskedOnce, 'at' | 'unreached'> & { readonly id: string; readonly at: string }) | null;
};

/** Which actions of somebody's seats are read, and whose lines about them are shown. */
interface WhichActions {
  readonly contactId: string;
  /** One, also when it has ended; the open ones when left out. */
  readonly actionId?: string;
  /** What this colleague wrote, instead of what the contact did. */
  readonly colleagueId?: string;
}

/** A mail in one of these did not arrive. */
const unreached: ReadonlySet<string> = new Set(['failed', 'expired']);

/** Reads what a personal link shows, to whoever has a seat or is its ordinary deputy now. */
@Injectable()
export class LinkedActionsRepository {
  constructor(
    private readonly municipalities: MunicipalityRepository,
    private readonly colleagues: AskedColleagueRepository,
    private readonly mailings: MailingRepository,
    private readonly clock: Clock,
  ) {}

  /** The open actions of all the reader's seats; undefined when the seat that the link hangs on is not theirs any more. */
  async load(tx: Transaction, link: PersonalLink): Promise<LinkedActions | undefined> {
    const contactId = link.holder.id;
    const [reader] = await tx.query<LinkedActions['reader']>(
      `SELECT contact.id AS "contactId", contact.name, contact.role, contact.language FROM contact_card contact
       WHERE contact.municipality_id = $1 AND contact.id = $2 AND EXISTS (
         SELECT FROM holding_card holding
         JOIN seat_card seat ON seat.municipality_id = $1 AND seat.id = holding.seat_id
         WHERE holding.municipality_id = $1 AND holding.contact_id = $2 AND holding.seat_id = $4
           AND holding.held_from <= $3 AND (holding.held_until IS NULL OR holding.held_until > $3)
           AND (seat.ended_at IS NULL OR seat.ended_at > $3))`,
      [tx.scope.municipalityId, contactId, this.clock.now(), link.seatId],
    );
    if (!reader) return undefined;
    const municipality = await this.municipalities.get(tx);
    const today = civilDateOf(this.clock.now(), municipality.timeZone);
    return { municipality, reader, today, actions: await this.actions(tx, today, { contactId }) };
  }

  /**
   * What a colleague is shown whom somebody has asked to log about an action: that one; undefined when they are asked no more,
   * or it has ended without them.
   */
  async loadOnce(tx: Transaction, { holder }: PersonalLink): Promise<LinkedActions | undefined> {
    const asked = await this.colleagues.get(tx, holder.id);
    if (!asked || asked.expiresAt <= this.clock.now()) return undefined;
    const [asker] = await tx.query<LinkedActions['reader']>(
      `SELECT id AS "contactId", name, role, language FROM contact_card WHERE municipality_id = $1 AND id = $2`,
      [tx.scope.municipalityId, asked.contactId],
    );
    if (!asker) return undefined;
    const municipality = await this.municipalities.get(tx);
    const today = civilDateOf(this.clock.now(), municipality.timeZone);
    const answered = asked.entryId !== null;
    const once = {
      id: asked.id,
      seatId: asked.seatId,
      by: asker.name ?? asker.role,
      byInWords: asker.name ?? roleInWords(asker.role, asker.language),
      answered,
    };
    const shown = { municipality, reader: { ...asker, name: asked.name }, today, once };
    const action = await this.one(tx, shown, asked.actionId);
    if (action?.seat.id !== asked.seatId || !(answered || isOpen(action.status))) return undefined;
    return { ...shown, actions: [action] };
  }

  /** One of them, also when it has ended; undefined when it is none of the reader's, or of a plan that holds no more. */
  async one(
    tx: Transaction,
    { reader, today, once }: Pick<LinkedActions, 'reader' | 'today' | 'once'>,
    actionId: string,
  ): Promise<LinkedAction | undefined> {
    const which = { contactId: reader.contactId, actionId, ...(once ? { colleagueId: once.id } : {}) };
    return (await this.actions(tx, today, which))[0];
  }

  /** Whether somebody reads an address themselves. */
  async isAddressOf(tx: Transaction, contactId: string, email: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT FROM contact_card WHERE municipality_id = $1 AND id = $2 AND lower(email) = lower($3)',
      [tx.scope.municipalityId, contactId, email],
    );
    return rows.length > 0;
  }

  private async actions(
    tx: Transaction,
    today: LinkedActions['today'],
    { contactId, actionId, colleagueId }: WhichActions,
  ): Promise<LinkedAction[]> {
    const rows = await tx.query<ActionRow>(
      `SELECT action.id, action.version, action.title, goal.position AS goal, own.capacity,
         NOT EXISTS (SELECT FROM holding_card holder
           WHERE holder.municipality_id = $1 AND holder.seat_id = seat.id AND holder.capacity = 'holder'
             AND holder.held_from <= $3 AND (holder.held_until IS NULL OR holder.held_until > $3)) AS "isVacant",
         json_build_object('id', seat.id, 'function', seat.function, 'organisation', organisation.name) AS seat,
         action.due_on::text AS "dueOn", action.status, action.last_logged_at AS "lastLoggedAt", line.own, asked.asked,
         CASE WHEN action.indicator IS NOT NULL THEN json_build_object('name', action.indicator,
           'unit', action.indicator_unit, 'target', action.indicator_target::float8) END AS indicator
       FROM (
         SELECT DISTINCT ON (seat_id) seat_id, capacity FROM holding_card
         WHERE municipality_id = $1 AND contact_id = $2 AND held_from <= $3 AND (held_until IS NULL OR held_until > $3)
         ORDER BY seat_id, capacity DESC
       ) own
       JOIN seat_card seat ON seat.municipality_id = $1 AND seat.id = own.seat_id
         AND (seat.ended_at IS NULL OR seat.ended_at > $3)
       JOIN organisation_card organisation
         ON organisation.municipality_id = $1 AND organisation.id = seat.organisation_id
       JOIN action ON action.municipality_id = $1 AND action.seat_id = seat.id
         AND CASE WHEN $4::uuid IS NULL THEN action.status IN ('planned', 'ongoing') ELSE action.id = $4 END
       JOIN LATERAL (
         SELECT held.position FROM plan_version_goal held
         JOIN plan_version version ON version.municipality_id = $1 AND version.id = held.plan_version_id
         WHERE held.municipality_id = $1 AND held.goal_id = action.goal_id AND version.state = 'adopted'
       ) goal ON true
       LEFT JOIN LATERAL (
         SELECT json_build_object('at', entry.logged_at, 'text', entry.text, 'status', entry.status_to,
             'dueOn', entry.due_to, 'reading', (SELECT value::float8 FROM action_reading reading
               WHERE reading.municipality_id = $1 AND reading.log_entry_id = entry.id ORDER BY number DESC LIMIT 1)) AS own
         FROM action_log_entry entry
         WHERE entry.municipality_id = $1 AND entry.action_id = action.id
           AND CASE WHEN $5::uuid IS NULL THEN entry.author_contact_id = $2 ELSE entry.id = (
             SELECT log_entry_id FROM asked_colleague WHERE municipality_id = $1 AND id = $5) END
         ORDER BY entry.number DESC LIMIT 1
       ) line ON true
       LEFT JOIN LATERAL (
         SELECT json_build_object('id', asked.id, 'at', asked.asked_at,
             'name', CASE WHEN asked.contact_id = $2 THEN asked.name END,
             'email', CASE WHEN asked.contact_id = $2 THEN asked.email END,
             'instead', CASE WHEN asked.contact_id = $2 AND note.name IS NOT NULL
               THEN json_build_object('name', note.name, 'email', note.email) END) AS asked
         FROM asked_colleague asked
         LEFT JOIN wrong_recipient note ON note.municipality_id = $1 AND note.colleague_id = asked.id
         WHERE asked.municipality_id = $1 AND asked.action_id = action.id AND asked.seat_id = action.seat_id
           AND asked.withdrawn_at IS NULL AND asked.log_entry_id IS NULL AND asked.expires_at > $3
       ) asked ON true
       ORDER BY action.due_on, action.title, action.id`,
      [tx.scope.municipalityId, contactId, this.clock.now(), actionId ?? null, colleagueId ?? null],
    );
    const lost = await this.unreached(tx, rows);
    return rows.map(({ own, asked, ...row }) => ({
      ...row,
      overdueDays: overdueDays(row, today),
      own: own && { ...own, at: new Date(own.at) },
      asked: asked && askedOnce(asked, lost),
    }));
  }

  /** Those of the asked whom the mail did not reach. */
  private async unreached(tx: Transaction, rows: readonly ActionRow[]): Promise<ReadonlySet<string>> {
    const ids = rows.flatMap(({ id, asked }) => (asked ? [id] : []));
    if (ids.length === 0) return new Set();
    const mails = await this.mailings.histories(tx, { type: 'action', ids }, z.unknown());
    return new Set(mails.filter(({ state }) => unreached.has(state)).map(({ recipient }) => recipient.id));
  }
}

function askedOnce(
  { id, at, ...who }: NonNullable<ActionRow['asked']>,
  lost: ReadonlySet<string>,
): AskedOnce {
  return { ...who, at: new Date(at), unreached: lost.has(id) };
}
