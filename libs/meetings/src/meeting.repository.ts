import { Injectable } from '@nestjs/common';
import { type CivilDate, civilDateOf, type MeetingStatus } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { MoreThan } from 'typeorm';
import { Meeting } from './meeting.entity';

/** The index that lets a body have one planned meeting at a time; see the migration. */
export const MEETING_ONCE = 'meeting_once';

/** What a change may write; version, revision and the like follow from it. */
export type MeetingChanges = Partial<
  Omit<Meeting, 'municipalityId' | 'id' | 'bodyId' | 'uid' | 'version' | 'createdAt'>
>;

/** A meeting's day and standing, for those who count meetings. */
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

  /** The body's planned meetings that start after an instant, locked in one order, so that two who lock them queue up. */
  lockPlannedAfter(tx: Transaction, bodyId: string, after: Date): Promise<Meeting[]> {
    return tx.manager
      .createQueryBuilder(Meeting, 'meeting')
      .setLock('pessimistic_write')
      .where({
        municipalityId: tx.scope.municipalityId,
        bodyId,
        status: 'planned',
        startsAt: MoreThan(after),
      })
      .orderBy('meeting.id')
      .getMany();
  }

  async insert(tx: Transaction, meeting: Omit<Meeting, 'municipalityId' | 'createdAt'>): Promise<void> {
    await tx.manager.insert(Meeting, { ...meeting, municipalityId: tx.scope.municipalityId });
  }

  /**
   * Writes changes if the meeting still has the version they were based on, and raises it.
   * @returns the meeting as it is now, or null when someone was quicker.
   */
  async update(
    tx: Transaction,
    id: string,
    version: number,
    changes: MeetingChanges,
  ): Promise<Meeting | null> {
    const { affected } = await tx.manager
      .createQueryBuilder()
      .update(Meeting)
      .set({ ...changes, version: version + 1 })
      .where({ municipalityId: tx.scope.municipalityId, id, version })
      .execute();
    return affected === 1 ? this.get(tx, id) : null;
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
