import { Controller, Get, Query } from '@nestjs/common';
import { type Caller, CurrentCaller, type Page, Permission, unwrap } from '@samsyn/platform';
import { type HalfYearsQuery, halfYearsQuerySchema } from '../half-year.schema';
import type { HalfYearView } from '../half-year-view';
import { ListHalfYearsService } from './list-half-years.service';

@Controller('api/v1/municipalities/:municipality/council/half-years')
export class ListHalfYearsController {
  constructor(private readonly halfYears: ListHalfYearsService) {}

  /** The council's half-years, oldest first: planned, at risk, held or missed, with their meetings. */
  @Get()
  @Permission('half-years.list')
  async list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: halfYearsQuerySchema }) query: HalfYearsQuery,
  ): Promise<Page<HalfYearView>> {
    return unwrap(await this.halfYears.list(caller.scope, query));
  }
}
