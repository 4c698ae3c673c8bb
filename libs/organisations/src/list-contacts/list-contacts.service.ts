import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import { Database, type MunicipalityScope, type Page, pageOf, readCursor } from '@samsyn/platform';
import { ContactRepository } from '../contact.repository';
import { type ContactView, contactView } from '../contact-view';
import { type OrganisationError, organisationError } from '../organisation.errors';
import { OrganisationRepository } from '../organisation.repository';
import type { PageQuery } from '../organisation.schema';

/** An organisation's contacts, by role. */
@Injectable()
export class ListContactsService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly contacts: ContactRepository,
  ) {}

  async list(
    scope: MunicipalityScope,
    organisationId: string,
    { cursor, limit }: PageQuery,
  ): Promise<Result<Page<ContactView>, OrganisationError>> {
    const [afterId] = readCursor(cursor, ['uuid']);
    return this.database.transaction(scope, async (tx) => {
      if (!(await this.organisations.get(tx, organisationId)))
        return fail(organisationError('organisation.missing'));
      const rows = await this.contacts.list(tx, organisationId, limit + 1, afterId);
      return ok(pageOf(rows.map(contactView), limit, ({ id }) => [id]));
    });
  }
}
