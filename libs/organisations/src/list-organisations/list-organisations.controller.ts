import { Controller, Get, Query } from '@nestjs/common';
import { type Caller, CurrentCaller, type Page, Permission } from '@samsyn/platform';
import { type PageQuery, pageQuerySchema } from '../organisation.schema';
import type { OrganisationView } from '../organisation-view';
import { ListOrganisationsService } from './list-organisations.service';

@Controller('api/v1/municipalities/:municipality/organisations')
export class ListOrganisationsController {
  constructor(private readonly organisations: ListOrganisationsService) {}

  /** The organisations that take part, by name. */
  @Get()
  @Permission('organisations.list')
  list(
    @CurrentCaller() caller: Caller,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<OrganisationView>> {
    return this.organisations.list(caller.scope, query);
  }
}
