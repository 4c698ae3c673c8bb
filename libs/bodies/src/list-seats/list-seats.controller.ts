import { Controller, Get, Param, Query } from '@nestjs/common';
import { type PageQuery, pageQuerySchema } from '../body.schema';
import { type Caller, CurrentCaller, idSchema, type Page, Permission, unwrap } from '@samsyn/platform';
import type { SeatView } from '../seat-view';
import { ListSeatsService } from './list-seats.service';

@Controller('api/v1/municipalities/:municipality/bodies/:id/seats')
export class ListSeatsController {
  constructor(private readonly seats: ListSeatsService) {}

  /** A body's seats in their order, with holder and deputy as of now. */
  @Get()
  @Permission('seats.list')
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) bodyId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<SeatView>> {
    return unwrap(await this.seats.list(caller.scope, bodyId, query));
  }
}
