import { Body, Controller, Param, Patch } from '@nestjs/common';
import { type Caller, CurrentCaller, idSchema, Permission, unwrap } from '@samsyn/platform';
import { type UpdateOrganisation, updateOrganisationSchema } from '../organisation.schema';
import type { OrganisationView } from '../organisation-view';
import { UpdateOrganisationService } from './update-organisation.service';

@Controller('api/v1/municipalities/:municipality/organisations/:id')
export class UpdateOrganisationController {
  constructor(private readonly organisations: UpdateOrganisationService) {}

  /** Changes an organisation's name or kind. */
  @Patch()
  @Permission('organisations.update')
  async update(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: updateOrganisationSchema }) body: UpdateOrganisation,
  ): Promise<OrganisationView> {
    return unwrap(await this.organisations.update(caller, id, body));
  }
}
