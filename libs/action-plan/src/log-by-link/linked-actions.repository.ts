import { Injectable } from '@nestjs/common';
import { MunicipalityRepository, type PersonalLink } from '@samsyn/access';
import { civilDateOf, type CivilDate, overdueDays } from '@samsyn/contract';
import { Clock, type Transaction } from '@samsyn/platform';
import type { LinkedAction, LinkedActions, OwnLine } from './linked-actions';

type ActionRow = Omit<LinkedAction, 'overdueDays' | 'own'> & {
  readonly own: (Omit<OwnLine, 'at'> & { readonly at: string }) | null;
};

/** Reads what a personal link shows, to whoever has a seat or is its ordinary deputy now. */
@Injectable()
export class LinkedActionsRepository {
  constructor(
    private readonly municipalities: MunicipalityRepository,
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
    const open = `action.status IN ('planned', 'ongoing')`;
    return { municipality, reader, today, actions: await this.actions(tx, contactId, today, open) };
  }

  /** One of them, also when it has ended; undefined when it is none of the reader's, or of a plan that holds no more. */
  async one(
    tx: Transaction,
    { reader, today }: Pick<LinkedActions, 'reader' | 'today'>,
    actionId: string,
  ): Promise<LinkedAction | undefined> {
    return (await this.actions(tx, reader.contactId, today, 'action.id = $4', actionId))[0];
  }

  private async actions(
    tx: Transaction,
    contactId: string,
    today: CivilDate,
    which: string,
    ...more: readonly string[]
  ): Promise<LinkedAction[]> {
    const rows = await tx.query<ActionRow>(
      `SELECT action.id, action.version, action.title, goal.position AS goal, own.capacity,
         json_build_object('id', seat.id, 'function', seat.function, 'organisation', organisation.name) AS seat,
         action.due_on::text AS "dueOn", action.status, action.last_logged_at AS "lastLoggedAt", line.own,
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
       JOIN action ON action.municipality_id = $1 AND action.seat_id = seat.id AND ${which}
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
         WHERE entry.municipality_id = $1 AND entry.action_id = action.id AND entry.author_contact_id = $2
         ORDER BY entry.number DESC LIMIT 1
       ) line ON true
       ORDER BY action.due_on, action.id`,
      [tx.scope.municipalityId, contactId, this.clock.now(), ...more],
    );
    return rows.map(({ own, ...row }) => ({
      ...row,
      overdueDays: overdueDays(row, today),
      own: own && { ...own, at: new Date(own.at) },
    }));
  }
}
