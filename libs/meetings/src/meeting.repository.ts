import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, civilDateOf, type MeetingStatus } from '@samsyn/contract';
import { type Constraints, type Transaction, updateVersioned } from '@samsyn/platform';
import { Between, In, MoreThan } from 'typeorm';
import { Meeting } from './meeting.entity';
import { SEQUENCE_STEP } from './next-revision.rules';

/** What the table's constraints mean: a body has one planned meeting at a time, so that a double click makes one. */
export const meetingConstraints = {
  meeting_once: 'meeting.exists',
} as const satisfies Constraints<string>;

/** What a new meeting is made from. */
export type NewMeeting = Omit<Meeting, 'municipalityId' | 'createdAt'>;

/** What a use case may write about a meeting; its version follows by itself. */
export type MeetingEdits = Partial<
  Omit<Meeting, 'municipalityId' | 'id' | 'bodyId' | 'uid' | 'version' | 'createdAt'>
>;

/** A meeting's day and status, for those who count meetings. */
export interface MeetingDay {
  id: string;
  title: string;
  startsAt: Date;
  day: CivilDate;
  status: MeetingStatus;
}

/** Meetings in the transaction's municipality. */
@Injectable()
export class MeetingRepository {
  /** The meeting, locked until the transaction ends: changes and replanning of one meeting go one at a time. */
  lock(tx: Transaction, id: string): Promise<Meeting | null> {
    return tx.manager
      .createQueryBuilder(Meeting, 'meeting')
      .setLock('pessimistic_write')
      .where({ municipalityId: tx.scope.municipalityId, id })
      .getOne();
  }

  get(tx: Transaction, id: string): Promise<Meeting | null> {
    return tx.manager.findOneBy(Meeting, { municipalityId: tx.scope.municipalityId, id });
  }

  /**
   * The body's planned meeting that starts at that instant, if there is one. Whoever asks the same of this body waits
   * until the transaction ends, so that of two clicks at once the second sees what the first made.
   */
  async plannedAt(tx: Transaction, bodyId: string, startsAt: Date): Promise<string | undefined> {
    const { municipalityId } = tx.scope;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`meetings of body ${bodyId}`]);
    const where = { municipalityId, bodyId, startsAt, status: 'planned' as const };
    return (await tx.manager.findOne(Meeting, { where, select: { id: true } }))?.id;
  }

  /** Those among these that are planned and start after an instant, locked in one order, so that two who do so queue up. */
  lockPlanned(tx: Transaction, ids: readonly string[], after: Date): Promise<Meeting[]> {
    const { municipalityId } = tx.scope;
    return tx.manager
      .createQueryBuilder(Meeting, 'meeting')
      .setLock('pessimistic_write')
      .where({ municipalityId, id: In(ids), status: 'planned', startsAt: MoreThan(after) })
      .orderBy('meeting.id')
      .getMany();
  }

  /**
   * The planned meetings that start after an instant, soonest first.
   * @param bodyId of one body alone; of all when left out.
   */
  async idsPlannedAfter(tx: Transaction, after: Date, bodyId?: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM meeting
       WHERE municipality_id = $1 AND status = 'planned' AND starts_at > $2 AND ($3::uuid IS NULL OR body_id = $3)
       ORDER BY starts_at, id`,
      [tx.scope.municipalityId, after, bodyId ?? null],
    );
    return rows.map(({ id }) => id);
  }

  /** Adds a meeting. @throws QueryFailedError for {@link meetingConstraints}. */
  async insert(tx: Transaction, meeting: NewMeeting): Promise<void> {
    await tx.manager.insert(Meeting, { ...meeting, municipalityId: tx.scope.municipalityId });
  }

  /**
   * Changes a meeting that this transaction has locked, and raises its version.
   * @throws QueryFailedError for {@link meetingConstraints}, and when the meeting is not as it was locked.
   */
  async update(tx: Transaction, { id, version }: Meeting, edits: MeetingEdits): Promise<Meeting> {
    const update = await updateVersioned(tx, Meeting, { id }, version, edits);
    if (update.kind !== 'changed') throw new Error(`Meeting ${id} was changed without being locked`);
    return update.row;
  }

  /** Raises the SEQUENCE of a meeting that this transaction has locked. Its version stays: nobody has edited it. */
  async raiseSequence(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE meeting SET sequence = sequence + $4, sequenced_at = $3 WHERE municipality_id = $1 AND id = $2`,
      [tx.scope.municipalityId, id, now, SEQUENCE_STEP],
    );
  }

  /** Every meeting on the days from `from` to `to`, both included, as the wall showed them; soonest first. */
  async onDays(tx: Transaction, from: CivilDate, to: CivilDate): Promise<Meeting[]> {
    const rows = await tx.manager.find(Meeting, {
      where: {
        municipalityId: tx.scope.municipalityId,
        startsAt: Between(new Date(`${addDays(from, -1)}T00:00Z`), new Date(`${addDays(to, 2)}T00:00Z`)),
      },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    return rows.filter(({ startsAt, timeZone }) => {
      const day = civilDateOf(startsAt, timeZone);
      return day >= from && day <= to;
    });
  }

  /** A body's meetings on the days from `from` to `to`, both included, as the wall showed them. */
  async daysOf(tx: Transaction, bodyId: string, from: CivilDate, to: CivilDate): Promise<MeetingDay[]> {
    const rows = await tx.query<Omit<MeetingDay, 'day'> & { timeZone: string }>(
      `SELECT id, title, starts_at AS "startsAt", status, time_zone AS "timeZone" FROM meeting
       WHERE municipality_id = $1 AND body_id = $2
         AND starts_at >= ($3::date - 1) AND starts_at < ($4::date + 2)
       ORDER BY starts_at`,
      [tx.scope.municipalityId, bodyId, from, to],
    );
    return rows
      .map(({ timeZone, ...row }) => ({ ...row, day: civilDateOf(row.startsAt, timeZone) }))
      .filter(({ day }) => day >= from && day <= to);
  }
}
