import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CreateOrganisation, OrganisationView, Page, PageQuery } from '@samsyn/contract';
import {
  type Constraints,
  readPage,
  type Transaction,
  updateVersioned,
  type VersionedUpdate,
} from '@samsyn/platform';
import { Organisation } from './organisation.entity';

/** What the table's constraints mean: one organisation of a name in a municipality, so that a double click makes one. */
export const organisationConstraints = {
  organisation_municipality_id_name_key: 'organisation.exists',
} as const satisfies Constraints<string>;

/** Organisations in the transaction's municipality. */
@Injectable()
export class OrganisationRepository {
  get(tx: Transaction, id: string): Promise<Organisation | null> {
    return tx.manager.findOneBy(Organisation, { municipalityId: tx.scope.municipalityId, id });
  }

  /** Organisations by name. */
  list(tx: Transaction, query: PageQuery): Promise<Page<OrganisationView>> {
    const listing = {
      sql: 'SELECT id, name, kind, version FROM organisation WHERE municipality_id = $1',
      parameters: [tx.scope.municipalityId],
      key: [
        { of: 'name', sql: 'name', type: 'text' },
        { of: 'id', sql: 'id', type: 'uuid' },
      ],
    } as const;
    return readPage<OrganisationView>(tx, listing, query);
  }

  /** Adds an organisation. @throws QueryFailedError for {@link organisationConstraints}. */
  async insert(tx: Transaction, values: CreateOrganisation): Promise<Organisation> {
    const one = { municipalityId: tx.scope.municipalityId, id: randomUUID() };
    await tx.manager.insert(Organisation, { ...values, ...one });
    return tx.manager.findOneByOrFail(Organisation, one);
  }

  /** Changes the organisation. @throws QueryFailedError for {@link organisationConstraints}. */
  update(
    tx: Transaction,
    id: string,
    version: number,
    changes: Partial<CreateOrganisation>,
  ): Promise<VersionedUpdate<Organisation>> {
    return updateVersioned(tx, Organisation, { id }, version, changes);
  }
}
