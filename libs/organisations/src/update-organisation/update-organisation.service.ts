import { Injectable } from '@nestjs/common';
import { fail, type OrganisationView, type UpdateOrganisation } from '@samsyn/contract';
import { audited, AuditedWrite, type Caller, type WriteResult } from '@samsyn/platform';
import { viewOfOrganisation } from '../organisation.entity';
import { organisationConstraints, OrganisationRepository } from '../organisation.repository';

/** Changes an organisation that nobody else has changed meanwhile. */
@Injectable()
export class UpdateOrganisationService {
  constructor(
    private readonly write: AuditedWrite,
    private readonly organisations: OrganisationRepository,
  ) {}

  update(
    caller: Caller,
    id: string,
    yours: UpdateOrganisation,
  ): WriteResult<OrganisationView, 'organisation.missing' | 'organisation.changed' | 'organisation.exists'> {
    const { version, ...changes } = yours;
    return this.write.run(
      caller,
      async (tx) => {
        const update = await this.organisations.update(tx, id, version, changes);
        if (update.kind === 'missing') return fail({ code: 'organisation.missing' });
        if (update.kind === 'conflict') {
          return fail({ code: 'organisation.changed', current: viewOfOrganisation(update.current), yours });
        }
        const detail = { version: update.row.version, fields: Object.keys(changes) };
        return audited(viewOfOrganisation(update.row), 'organisation.updated', ['organisation', id], detail);
      },
      organisationConstraints,
    );
  }
}
