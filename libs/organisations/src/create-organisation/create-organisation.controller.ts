import { Body, Controller, Post } from '@nestjs/common';
import { type Caller, CurrentCaller, Permission, unwrap } from '@samsyn/platform';
import { type CreateOrganisation, createOrganisationSchema } from '../organisation.schema';
import type { OrganisationView } from '../organisation-view';
import { CreateOrganisationService } from './create-organisation.service';

@Controller('api/v1/municipalities/:municipality/organisations')
export class CreateOrganisationController {
  constructor(private readonly organisations: CreateOrganisationService) {}

  /** Adds an organisation. */
  @Post()
  @Permission('organisations.create')
  async create(
    @CurrentCaller() caller: Caller,
    @Body({ schema: createOrganisationSchema }) body: CreateOrganisation,
  ): Promise<OrganisationView> {
    return unwrap(await this.organisations.create(caller, body));
  }
}
