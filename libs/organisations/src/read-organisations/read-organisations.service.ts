import { Injectable } from '@nestjs/common';
import {
  type AlikeContactView,
  type ContactView,
  fail,
  type Failure,
  type ListAlikeContacts,
  ok,
  type OrganisationView,
  type Page,
  type PageQuery,
  type Result,
} from '@samsyn/contract';
import { Database, type MunicipalityScope } from '@samsyn/platform';
import { viewOfContact } from '../contact.entity';
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

  /** A contact's own card. */
  getContact(
    scope: MunicipalityScope,
    { organisationId, contactId }: { organisationId: string; contactId: string },
  ): Promise<Result<ContactView, Failure<'contact.missing'>>> {
    return this.database.transaction(scope, async (tx) => {
      const contact = await this.contacts.get(tx, contactId);
      return contact?.organisationId === organisationId
        ? ok(viewOfContact(contact))
        : fail({ code: 'contact.missing' });
    });
  }

  async listAlike(
    scope: MunicipalityScope,
    query: ListAlikeContacts,
  ): Promise<{ items: AlikeContactView[] }> {
    return { items: await this.database.transaction(scope, (tx) => this.contacts.alike(tx, query)) };
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
