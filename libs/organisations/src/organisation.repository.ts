import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import { Organisation } from './organisation.entity';

/** PostgreSQL's name for "one organisation of a name in a municipality". */
export const ORGANISATION_NAME = 'organisation_municipality_id_name_key';

/** What a change of an organisation may write. */
export type OrganisationChanges = Partial<Pick<Organisation, 'name' | 'kind'>>;

/** Organisations in the transaction's municipality. */
@Injectable()
export class OrganisationRepository {
  get(tx: Transaction, id: string): Promise<Organisation | null> {
    return tx.manager.findOneBy(Organisation, { municipalityId: tx.scope.municipalityId, id });
  }

  /** At most `limit` organisations by name, after the one with that id. */
  list(tx: Transaction, limit: number, afterId?: string): Promise<Organisation[]> {
    const query = tx.manager
      .createQueryBuilder(Organisation, 'organisation')
      .where({ municipalityId: tx.scope.municipalityId })
      .orderBy('organisation.name')
      .addOrderBy('organisation.id')
      .limit(limit);
    if (afterId) {
      query.andWhere(
        `(organisation.name, organisation.id) > (SELECT name, id FROM organisation WHERE municipality_id = :municipality AND id = :afterId)`,
        { municipality: tx.scope.municipalityId, afterId },
      );
    }
    return query.getMany();
  }

  /** Adds an organisation. @throws QueryFailedError when the name is taken. */
  async insert(tx: Transaction, values: Required<OrganisationChanges>): Promise<Organisation> {
    const id = randomUUID();
    await tx.manager.insert(Organisation, { ...values, id, municipalityId: tx.scope.municipalityId });
    return tx.manager.findOneByOrFail(Organisation, { municipalityId: tx.scope.municipalityId, id });
  }

  /**
   * Writes changes if the organisation still has the version they were based on, and raises it.
   * @returns the organisation as it is now, or null when someone was quicker.
   * @throws QueryFailedError when the name is taken.
   */
  async update(
    tx: Transaction,
    id: string,
    version: number,
    changes: OrganisationChanges,
  ): Promise<Organisation | null> {
    const where = { municipalityId: tx.scope.municipalityId, id, version };
    const { affected } = await tx.manager.update(Organisation, where, { ...changes, version: version + 1 });
    return affected === 1 ? this.get(tx, id) : null;
  }
}
