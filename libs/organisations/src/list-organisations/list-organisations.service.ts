import { Injectable } from '@nestjs/common';
import { Database, type MunicipalityScope, type Page, pageOf, readCursor } from '@samsyn/platform';
import { OrganisationRepository } from '../organisation.repository';
import type { PageQuery } from '../organisation.schema';
import { type OrganisationView, organisationView } from '../organisation-view';

/** A municipality's organisations, by name. */
@Injectable()
export class ListOrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
  ) {}

  async list(scope: MunicipalityScope, { cursor, limit }: PageQuery): Promise<Page<OrganisationView>> {
    const [afterId] = readCursor(cursor, ['uuid']);
    const rows = await this.database.transaction(scope, (tx) =>
      this.organisations.list(tx, limit + 1, afterId),
    );
    return pageOf(rows.map(organisationView), limit, ({ id }) => [id]);
  }
}
