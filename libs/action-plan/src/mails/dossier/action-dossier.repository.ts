import { Injectable } from '@nestjs/common';
import { MailingRepository } from '@samsyn/mailings';
import type { Transaction } from '@samsyn/platform';
import * as z from 'zod';
import { AskedColleagueRepository } from '../../ask-colleague/asked-colleague.repository';
import type { ActionDossier, RemindedAction } from './action-dossier';
import { ReminderSettingRepository } from './reminder-setting.repository';
import { ResponsibleSeatRepository } from './responsible-seat.repository';

/** Reads everything about an action that planning and writing its mails need. */
@Injectable()
export class ActionDossierRepository {
  constructor(
    private readonly seats: ResponsibleSeatRepository,
    private readonly settings: ReminderSettingRepository,
    private readonly mailings: MailingRepository,
    private readonly colleagues: AskedColleagueRepository,
  ) {}

  /** Locks an action until the transaction ends; false when there is no such action. */
  async lock(tx: Transaction, id: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT FROM action WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE',
      [tx.scope.municipalityId, id],
    );
    return rows.length > 0;
  }

  /** @throws when there is no such action: actions end, and are never removed. */
  async load(tx: Transaction, id: string): Promise<ActionDossier> {
    const [[action], seat, shared, history, asked = null] = await Promise.all([
      this.actions(tx, 'action.id = $2', id),
      this.seats.ofAction(tx, id),
      this.settings.shared(tx),
      this.mailings.history(tx, { type: 'action', id }, z.unknown()),
      this.colleagues.openOf(tx, id),
    ]);
    if (!action) throw new Error(`Action ${id} is in the ledger but does not exist`);
    const days = action.startsOn ? [action.dueOn, action.startsOn] : [action.dueOn];
    return { action, ...seat, asked, history, ...this.settings.around(days, shared) };
  }

  /** The open actions of a seat, the one that is due soonest first. */
  async openOf(tx: Transaction, seatId: string): Promise<RemindedAction[]> {
    return this.actions(tx, `action.seat_id = $2 AND action.status IN ('planned', 'ongoing')`, seatId);
  }

  private async actions(tx: Transaction, which: string, id: string): Promise<RemindedAction[]> {
    return tx.often<RemindedAction>(
      `SELECT action.id, action.title, action.status, action.starts_on::text AS "startsOn", action.due_on::text AS "dueOn",
         action.created_at AS "createdAt", action.last_logged_at AS "lastLoggedAt",
         (SELECT own.position FROM plan_version_goal own
            JOIN plan_version version ON version.municipality_id = $1 AND version.id = own.plan_version_id
           WHERE own.municipality_id = $1 AND own.goal_id = action.goal_id AND version.state = 'adopted') AS goal
       FROM action WHERE action.municipality_id = $1 AND ${which} ORDER BY action.due_on, action.title, action.id`,
      [tx.scope.municipalityId, id],
    );
  }
}
