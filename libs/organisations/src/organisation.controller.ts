import { Controller } from '@nestjs/common';
import { createOrganisation, getOrganisation, listOrganisations, updateOrganisation } from '@samsyn/contract';
import { type Call, route } from '@samsyn/platform';
import { CreateOrganisationService } from './create-organisation/create-organisation.service';
import { ReadOrganisationsService } from './read-organisations/read-organisations.service';
import { UpdateOrganisationService } from './update-organisation/update-organisation.service';

@Controller()
export class OrganisationController {
  constructor(
    private readonly reading: ReadOrganisationsService,
    private readonly creating: CreateOrganisationService,
    private readonly updating: UpdateOrganisationService,
  ) {}

  @route(listOrganisations)
  list({ caller, query }: Call<typeof listOrganisations>) {
    return this.reading.list(caller.scope, query);
  }

  @route(createOrganisation)
  create({ caller, body }: Call<typeof createOrganisation>) {
    return this.creating.create(caller, body);
  }

  @route(getOrganisation)
  get({ caller, params }: Call<typeof getOrganisation>) {
    return this.reading.get(caller.scope, params.organisationId);
  }

  @route(updateOrganisation)
  update({ caller, params, body }: Call<typeof updateOrganisation>) {
    return this.updating.update(caller, params.organisationId, body);
  }
}
