import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { AuditedWrite, type Caller, type KeyReused, violatedConstraint } from '@samsyn/platform';
import { type OrganisationError, organisationError } from '../organisation.errors';
import { ORGANISATION_NAME, OrganisationRepository } from '../organisation.repository';
import type { CreateOrganisation } from '../organisation.schema';
import { type OrganisationView, organisationView } from '../organisation-view';

/** Adds an organisation; names are unique in a municipality, so a double click makes one. */
@Injectable()
export class CreateOrganisationService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly organisations: OrganisationRepository,
  ) {}

  async create(
    caller: Caller,
    values: CreateOrganisation,
  ): Promise<Result<OrganisationView, OrganisationError | KeyReused>> {
    try {
      return await this.write.run(caller, async (tx) => {
        const organisation = await this.organisations.insert(tx, values);
        const audit = {
          action: 'organisation.created',
          subjectType: 'organisation',
          subjectId: organisation.id,
          detail: { kind: organisation.kind },
        };
        return ok({ value: organisationView(organisation), audit });
      });
    } catch (error) {
      if (violatedConstraint(error) !== ORGANISATION_NAME) throw error;
      return fail(organisationError('organisation.exists'));
    }
  }
}
