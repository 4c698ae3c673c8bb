import { Injectable } from '@nestjs/common';
import type { CivilDate, Page, PageQuery, ReadingView } from '@samsyn/contract';
import { readPage, type Transaction } from '@samsyn/platform';

/** What an indicator was found to be, and which entry says so. */
export interface NewReading {
  readonly actionId: string;
  readonly value: number;
  readonly readOn: CivilDate;
  readonly logEntryId: string;
}

/** Readings in the transaction's municipality. They are added, and never changed: the last of a day counts. */
@Injectable()
export class ActionReadingRepository {
  /** An action's readings that count, by day. */
  list(tx: Transaction, actionId: string, query: PageQuery): Promise<Page<ReadingView>> {
    const listing = {
      sql: `SELECT reading.id, reading.value::float8 AS value, reading.read_on::text AS "readOn" FROM action_reading reading
            WHERE reading.municipality_id = $1 AND reading.action_id = $2 AND NOT EXISTS (
              SELECT FROM action_reading later
              WHERE later.municipality_id = $1 AND later.action_id = $2 AND later.read_on = reading.read_on
                AND later.number > reading.number)`,
      parameters: [tx.scope.municipalityId, actionId],
      key: [{ of: 'readOn', sql: 'reading.read_on', type: 'date' }],
    } as const;
    return readPage<ReadingView>(tx, listing, query);
  }

  async insert(tx: Transaction, { actionId, value, readOn, logEntryId }: NewReading): Promise<void> {
    await tx.query(
      `INSERT INTO action_reading (municipality_id, action_id, value, read_on, log_entry_id)
       VALUES ($1, $2, $3, $4, $5)`,
      [tx.scope.municipalityId, actionId, value, readOn, logEntryId],
    );
  }
}
