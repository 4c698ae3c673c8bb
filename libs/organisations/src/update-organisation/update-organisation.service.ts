import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { AuditedWrite, type Caller, type KeyReused, violatedConstraint } from '@samsyn/platform';
import { organisationChanged, type OrganisationError, organisationError } from '../organisation.errors';
import { ORGANISATION_NAME, OrganisationRepository } from '../organisation.repository';
import type { UpdateOrganisation } from '../organisation.schema';
import { type OrganisationView, organisationView } from '../organisation-view';

/** Changes an organisation that nobody else has changed meanwhile. */
@Injectable()
export class UpdateOrganisationService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly organisations: OrganisationRepository,
  ) {}

  async update(
    caller: Caller,
    id: string,
    yours: UpdateOrganisation,
  ): Promise<Result<OrganisationView, OrganisationError | KeyReused>> {
    const { version, ...changes } = yours;
    try {
      return await this.write.run(caller, async (tx) => {
        const organisation = await this.organisations.update(tx, id, version, changes);
        if (!organisation) {
          const current = await this.organisations.get(tx, id);
          return fail(
            current
              ? organisationChanged(organisationView(current), yours)
              : organisationError('organisation.missing'),
          );
        }
        const audit = {
          action: 'organisation.updated',
          subjectType: 'organisation',
          subjectId: id,
          detail: { version: organisation.version, fields: Object.keys(changes) },
        };
        return ok({ value: organisationView(organisation), audit });
      });
    } catch (error) {
      if (violatedConstraint(error) !== ORGANISATION_NAME) throw error;
      return fail(organisationError('organisation.exists'));
    }
  }
}
