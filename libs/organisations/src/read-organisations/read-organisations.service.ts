import { Injectable } from '@nestjs/common';
import {
  type ContactView,
  fail,
  type Failure,
  ok,
  type OrganisationView,
  type Page,
  type PageQuery,
  type Result,
} from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { ContactRepository } from '../contact.repository';
import { viewOfOrganisation } from '../organisation.entity';
import { OrganisationRepository } from '../organisation.repository';

/** The organisations that take part, and whom to reach there. */
@Injectable()
export class ReadOrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly contacts: ContactRepository,
  ) {}

  list(scope: MunicipalityScope, query: PageQuery): Promise<Page<OrganisationView>> {
    return this.database.transaction(scope, (tx) => this.organisations.list(tx, query));
  }

  get(
    scope: MunicipalityScope,
    id: string,
  ): Promise<Result<OrganisationView, Failure<'organisation.missing'>>> {
    return this.database.transaction(scope, async (tx) => {
      const organisation = await this.organisations.get(tx, id);
      return organisation ? ok(viewOfOrganisation(organisation)) : fail({ code: 'organisation.missing' });
    });
  }

  listContacts(
    scope: MunicipalityScope,
    organisationId: string,
    query: PageQuery,
  ): Promise<Result<Page<ContactView>, Failure<'organisation.missing'>>> {
    return this.database.transaction(scope, async (tx) => {
      const organisation = await this.organisations.get(tx, organisationId);
      if (!organisation) return fail({ code: 'organisation.missing' });
      return ok(await this.contacts.list(tx, organisationId, query));
    });
  }
}
