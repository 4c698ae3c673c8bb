import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { Database, type MunicipalityScope, type Page, pageOf, readCursor } from '@samsyn/platform';
import { type BodyError, bodyError } from '../body.errors';
import type { PageQuery } from '../body.schema';
import { type HistoricHoldingView, holdingView } from '../holding-view';
import { SeatRepository } from '../seat.repository';
import { SeatHoldingRepository } from '../seat-holding.repository';

/** Who has had a seat, newest first, those appointed ahead included. */
@Injectable()
export class ListHoldingsService {
  constructor(
    private readonly database: Database,
    private readonly seats: SeatRepository,
    private readonly holdings: SeatHoldingRepository,
  ) {}

  async list(
    scope: MunicipalityScope,
    bodyId: string,
    seatId: string,
    { cursor, limit }: PageQuery,
  ): Promise<Result<Page<HistoricHoldingView>, BodyError>> {
    const [afterId] = readCursor(cursor, ['uuid']);
    return this.database.transaction(scope, async (tx) => {
      if (!(await this.seats.getOf(tx, bodyId, seatId))) return fail(bodyError('seat.missing'));
      const rows = await this.holdings.list(tx, seatId, limit + 1, afterId);
      const views = rows.map((row) => ({ ...holdingView(row), contact: row.contact }));
      return ok(pageOf(views, limit, (row) => [row.id]));
    });
  }
}
