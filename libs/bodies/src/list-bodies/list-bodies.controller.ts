import { Controller, Get, Query } from '@nestjs/common';
import { type PageQuery, pageQuerySchema } from '../body.schema';
import { type Caller, CurrentCaller, type Page, Permission } from '@samsyn/platform';
import type { BodyView } from '../body-view';
import { ListBodiesService } from './list-bodies.service';

@Controller('api/v1/municipalities/:municipality/bodies')
export class ListBodiesController {
  constructor(private readonly bodies: ListBodiesService) {}

  /** The councils and working groups, by name. */
  @Get()
  @Permission('bodies.list')
  list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<BodyView>> {
    return this.bodies.list(caller.scope, query);
  }
}
