import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { Clock, Database, type MunicipalityScope, type Page, pageOf, readCursor } from '@samsyn/platform';
import { type BodyError, bodyError } from '../body.errors';
import { BodyRepository } from '../body.repository';
import type { PageQuery } from '../body.schema';
import { SeatRepository } from '../seat.repository';
import { type SeatView, seatView } from '../seat-view';

/** A body's seats in their order, with who has them now. */
@Injectable()
export class ListSeatsService {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyRepository,
    private readonly seats: SeatRepository,
    private readonly clock: Clock,
  ) {}

  async list(
    scope: MunicipalityScope,
    bodyId: string,
    { cursor, limit }: PageQuery,
  ): Promise<Result<Page<SeatView>, BodyError>> {
    const [afterId] = readCursor(cursor, ['uuid']);
    return this.database.transaction(scope, async (tx) => {
      if (!(await this.bodies.get(tx, bodyId))) return fail(bodyError('body.missing'));
      const rows = await this.seats.list(tx, bodyId, this.clock.now(), limit + 1, afterId);
      return ok(pageOf(rows.map(seatView), limit, ({ id }) => [id]));
    });
  }
}
