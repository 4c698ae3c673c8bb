import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** Orders by hand to chase those who have not replied. */
@Injectable()
export class ChaseOrderRepository {
  /** The orders that hold for the meeting's present time, oldest first. */
  ordersOf(
    tx: Transaction,
    meetingId: string,
    timeRevision: number,
  ): Promise<{ id: string; orderedAt: Date }[]> {
    return tx.often(
      `SELECT id, ordered_at AS "orderedAt" FROM chase_order
       WHERE municipality_id = $1 AND meeting_id = $2 AND time_revision = $3 ORDER BY ordered_at, id`,
      [tx.scope.municipalityId, meetingId, timeRevision],
    );
  }

  async insert(tx: Transaction, meetingId: string, timeRevision: number, orderedAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO chase_order (municipality_id, id, meeting_id, time_revision, ordered_at) VALUES ($1, $2, $3, $4, $5)`,
      [tx.scope.municipalityId, randomUUID(), meetingId, timeRevision, orderedAt],
    );
  }
}
