import { Injectable } from '@nestjs/common';
import type { SettledNoteView } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** Who a reader says should have had their mail. */
export interface WrongPersonNote {
  seatId: string;
  /** Of a meeting's mail, whose it was; null of mails about what the seat has to do. */
  participantId: string | null;
  /** Who says so; null for a substitute or a colleague. */
  contactId: string | null;
  /** The colleague who says so, whom somebody has asked to answer in the seat's place; null for anybody else. */
  colleagueId: string | null;
  name: string;
  email: string | null;
}

/** Notes to the coordinator of who should have had a mail; one that is open for each link. */
@Injectable()
export class WrongPersonNoteRepository {
  /** Keeps a note; another from the same reader takes its place while it is open. */
  async keep(
    tx: Transaction,
    { seatId, participantId, contactId, colleagueId, name, email }: WrongPersonNote,
    saidAt: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO wrong_person_note AS note (municipality_id, seat_id, participant_id, contact_id, colleague_id, name, email, said_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (municipality_id, seat_id, participant_id, contact_id, colleague_id) WHERE settled_at IS NULL
       DO UPDATE SET name = EXCLUDED.name, email = EXCLUDED.email, said_at = EXCLUDED.said_at`,
      [tx.scope.municipalityId, seatId, participantId, contactId, colleagueId, name, email, saidAt],
    );
  }

  /** Settles a note, or tells when it was; undefined when there is none. */
  async settle(
    tx: Transaction,
    id: string,
    now: Date,
  ): Promise<
    { view: SettledNoteView; about: Pick<WrongPersonNote, 'seatId' | 'participantId'> } | undefined
  > {
    const [row] = await tx.query<{ settledAt: Date; seatId: string; participantId: string | null }>(
      `UPDATE wrong_person_note SET settled_at = coalesce(settled_at, $3)
       WHERE municipality_id = $1 AND id = $2 RETURNING settled_at AS "settledAt", seat_id AS "seatId",
         participant_id AS "participantId"`,
      [tx.scope.municipalityId, id, now],
    );
    if (!row) return undefined;
    const { settledAt, ...about } = row;
    return { view: { id, settledAt: settledAt.toISOString() }, about };
  }

  /** Settles what those have said who are nobody's for a seat any more. */
  async settleFormer(
    tx: Transaction,
    { seatId, present }: { seatId: string; present: readonly string[] },
    now: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE wrong_person_note SET settled_at = $4
       WHERE municipality_id = $1 AND settled_at IS NULL AND seat_id = $2
         AND contact_id <> ALL ($3::uuid[])`,
      [tx.scope.municipalityId, seatId, present, now],
    );
  }

  /** Settles what a colleague has said, who is asked no more. */
  async settleOfColleague(tx: Transaction, colleagueId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE wrong_person_note SET settled_at = $3
       WHERE municipality_id = $1 AND settled_at IS NULL AND colleague_id = $2`,
      [tx.scope.municipalityId, colleagueId, now],
    );
  }

  /** Settles what has been said at an address that is another now. */
  async settleOf(tx: Transaction, contactId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE wrong_person_note SET settled_at = $3
       WHERE municipality_id = $1 AND settled_at IS NULL AND contact_id = $2`,
      [tx.scope.municipalityId, contactId, now],
    );
  }
}
