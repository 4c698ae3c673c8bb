import { Controller, Get, Param } from '@nestjs/common';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import type { OrganisationView } from '../organisation-view';
import { GetOrganisationService } from './get-organisation.service';

@Controller('api/v1/municipalities/:municipality/organisations/:id')
export class GetOrganisationController {
  constructor(private readonly organisations: GetOrganisationService) {}

  /** One organisation. */
  @Get()
  @Permission('organisations.get')
  async get(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<OrganisationView> {
    return unwrap(await this.organisations.get(caller.scope, id));
  }
}
