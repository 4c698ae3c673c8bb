import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { type OrganisationError, organisationError } from '../organisation.errors';
import { OrganisationRepository } from '../organisation.repository';
import { type OrganisationView, organisationView } from '../organisation-view';

/** One organisation. */
@Injectable()
export class GetOrganisationService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
  ) {}

  async get(scope: MunicipalityScope, id: string): Promise<Result<OrganisationView, OrganisationError>> {
    const organisation = await this.database.transaction(scope, (tx) => this.organisations.get(tx, id));
    return organisation
      ? ok(organisationView(organisation))
      : fail(organisationError('organisation.missing'));
  }
}
