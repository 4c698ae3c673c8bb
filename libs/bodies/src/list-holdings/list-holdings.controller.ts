import { Controller, Get, Param, Query } from '@nestjs/common';
import { type PageQuery, pageQuerySchema } from '../body.schema';
import { type Caller, CurrentCaller, idSchema, type Page, Permission, unwrap } from '@samsyn/platform';
import type { HistoricHoldingView } from '../holding-view';
import { ListHoldingsService } from './list-holdings.service';

@Controller('api/v1/municipalities/:municipality/bodies/:id/seats/:seatId/holdings')
export class ListHoldingsController {
  constructor(private readonly holdings: ListHoldingsService) {}

  /** Who has had a seat and deputised for it, newest first. */
  @Get()
  @Permission('seats.list')
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) bodyId: string,
    @Param('seatId', { schema: idSchema }) seatId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<HistoricHoldingView>> {
    return unwrap(await this.holdings.list(caller.scope, bodyId, seatId, query));
  }
}
