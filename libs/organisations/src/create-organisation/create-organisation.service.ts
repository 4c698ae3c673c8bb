import { Injectable } from '@nestjs/common';
import type { CreateOrganisation, OrganisationView } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type WriteResult } from '@samsyn/platform';
import { viewOfOrganisation } from '../organisation.entity';
import { organisationConstraints, OrganisationRepository } from '../organisation.repository';

/** Adds an organisation. */
@Injectable()
export class CreateOrganisationService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly organisations: OrganisationRepository,
  ) {}

  create(caller: Caller, values: CreateOrganisation): WriteResult<OrganisationView, 'organisation.exists'> {
    return this.write.run(
      caller,
      async (tx) => {
        const organisation = await this.organisations.insert(tx, values);
        const { id, kind } = organisation;
        return audited(viewOfOrganisation(organisation), 'organisation.created', ['organisation', id], {
          kind,
        });
      },
      organisationConstraints,
    );
  }
}
