import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  CalendarPeriodKind,
  CreateCalendarPeriod,
  Page,
  PageQuery,
  UpdateCalendarPeriod,
} from '@samsyn/contract';
import { readPage, type Transaction, updateVersioned, type VersionedUpdate } from '@samsyn/platform';
import { CalendarPeriod, columnsOf } from './calendar-period.entity';

type Row = Omit<CalendarPeriod, 'municipalityId'>;

const LIST = `SELECT id, kind, name, recurs, from_day AS "fromDay", to_day AS "toDay", version
  FROM calendar_period WHERE municipality_id = $1`;

/** Periods in the calendar of the transaction's municipality. */
@Injectable()
export class CalendarPeriodRepository {
  get(tx: Transaction, id: string): Promise<CalendarPeriod | null> {
    return tx.manager.findOneBy(CalendarPeriod, { municipalityId: tx.scope.municipalityId, id });
  }

  /** Every period. */
  all(tx: Transaction): Promise<Row[]> {
    return tx.often<Row>(LIST, [tx.scope.municipalityId]);
  }

  /** A page of the calendar: what comes every year stands first, as month and day sort before any date; then by date. */
  list(
    tx: Transaction,
    { kind, ...query }: PageQuery & { kind?: CalendarPeriodKind | undefined },
  ): Promise<Page<Row>> {
    const listing = {
      sql: `${LIST} AND ($2::text IS NULL OR kind = $2)`,
      parameters: [tx.scope.municipalityId, kind ?? null],
      key: [
        { of: 'fromDay', sql: 'from_day', type: 'text' },
        { of: 'id', sql: 'id', type: 'uuid' },
      ],
    } as const;
    return readPage<Row>(tx, listing, query);
  }

  async insert(tx: Transaction, { kind, name, when }: CreateCalendarPeriod): Promise<CalendarPeriod> {
    const one = { municipalityId: tx.scope.municipalityId, id: randomUUID() };
    await tx.manager.insert(CalendarPeriod, { ...one, kind, name, ...columnsOf(when) });
    return tx.manager.findOneByOrFail(CalendarPeriod, one);
  }

  update(
    tx: Transaction,
    id: string,
    { version, when, ...changes }: UpdateCalendarPeriod,
  ): Promise<VersionedUpdate<CalendarPeriod>> {
    const columns = { ...changes, ...(when ? columnsOf(when) : {}) };
    return updateVersioned(tx, CalendarPeriod, { id }, version, columns);
  }

  /** Removes a period. @returns what it was, or `undefined` when there is none. */
  async remove(tx: Transaction, id: string): Promise<Pick<Row, 'kind'> | undefined> {
    const [removed] = await tx.query<Pick<Row, 'kind'>>(
      'DELETE FROM calendar_period WHERE municipality_id = $1 AND id = $2 RETURNING kind',
      [tx.scope.municipalityId, id],
    );
    return removed;
  }
}
