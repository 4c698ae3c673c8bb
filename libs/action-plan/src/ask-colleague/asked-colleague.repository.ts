import { Injectable } from '@nestjs/common';
import { WrongPersonNoteRepository } from '@samsyn/bodies';
import type { Transaction } from '@samsyn/platform';

/** Who is asked, by whom, and about what. */
interface NewAskedColleague {
  readonly actionId: string;
  /** The seat that was responsible as they were asked. */
  readonly seatId: string;
  /** Who asks: its holder, or ordinary deputy. */
  readonly contactId: string;
  readonly name: string;
  readonly email: string;
  readonly askedAt: Date;
  /** Until when they can answer, itself not included. */
  readonly expiresAt: Date;
}

/** A colleague who is asked to log about an action in somebody's place, once. */
export interface AskedColleague extends NewAskedColleague {
  readonly id: string;
  /** What they have written, once they have. */
  readonly entryId: string | null;
}

const columns = `id, action_id AS "actionId", seat_id AS "seatId", contact_id AS "contactId", name, email::text AS email,
  asked_at AS "askedAt", expires_at AS "expiresAt", log_entry_id AS "entryId"`;

/**
 * The colleagues whom holders and deputies ask to log in their place; one at a time for each action. What one has said of whose
 * question it is is settled once they are asked no more.
 */
@Injectable()
export class AskedColleagueRepository {
  constructor(private readonly notes: WrongPersonNoteRepository) {}

  /** Who is asked about an action and has not answered; whether that still holds is `colleagueAsked`'s to say. */
  async openOf(tx: Transaction, actionId: string): Promise<AskedColleague | undefined> {
    return this.one(tx, 'action_id = $2 AND withdrawn_at IS NULL AND log_entry_id IS NULL', actionId);
  }

  /** One who has not been withdrawn, with what they have answered. */
  async get(tx: Transaction, id: string): Promise<AskedColleague | undefined> {
    return this.one(tx, 'id = $2 AND withdrawn_at IS NULL', id);
  }

  /** Asks somebody, in the place of whoever was asked before. With the action locked. */
  async ask(tx: Transaction, asked: NewAskedColleague): Promise<void> {
    const { actionId, seatId, contactId, name, email, askedAt, expiresAt } = asked;
    await this.withdraw(tx, actionId, askedAt);
    await tx.query(
      `INSERT INTO asked_colleague (municipality_id, action_id, seat_id, contact_id, name, email, asked_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.scope.municipalityId, actionId, seatId, contactId, name, email, askedAt, expiresAt],
    );
  }

  /** Nobody is asked about the action any more. */
  async withdraw(tx: Transaction, actionId: string, at: Date): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `WITH withdrawn AS (
         UPDATE asked_colleague SET withdrawn_at = $3
         WHERE municipality_id = $1 AND action_id = $2 AND withdrawn_at IS NULL AND log_entry_id IS NULL RETURNING id)
       SELECT id FROM withdrawn`,
      [tx.scope.municipalityId, actionId, at],
    );
    for (const { id } of rows) await this.notes.settleOfColleague(tx, id, at);
  }

  /** They have written, which they can once. */
  async answered(tx: Transaction, id: string, entryId: string, at: Date): Promise<void> {
    await tx.query('UPDATE asked_colleague SET log_entry_id = $3 WHERE municipality_id = $1 AND id = $2', [
      tx.scope.municipalityId,
      id,
      entryId,
    ]);
    await this.notes.settleOfColleague(tx, id, at);
  }

  /** How many somebody has asked about an action since an instant. */
  async askedSince(
    tx: Transaction,
    { actionId, contactId }: Pick<AskedColleague, 'actionId' | 'contactId'>,
    since: Date,
  ): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM asked_colleague
       WHERE municipality_id = $1 AND action_id = $2 AND contact_id = $3 AND asked_at >= $4`,
      [tx.scope.municipalityId, actionId, contactId, since],
    );
    return row?.count ?? 0;
  }

  private async one(tx: Transaction, which: string, id: string): Promise<AskedColleague | undefined> {
    const rows = await tx.often<AskedColleague>(
      `SELECT ${columns} FROM asked_colleague WHERE municipality_id = $1 AND ${which}`,
      [tx.scope.municipalityId, id],
    );
    return rows[0];
  }
}
