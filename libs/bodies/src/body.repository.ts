import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BodyKind } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { Body } from './body.entity';

/** What a new body is made from. */
export type NewBody = Omit<Body, 'municipalityId' | 'id' | 'version' | 'createdAt'>;

/** What a change of a body may write. */
export type BodyChanges = Partial<Omit<NewBody, 'kind'>>;

/** PostgreSQL's name for "one body of a name in a municipality". */
export const BODY_NAME = 'body_municipality_id_name_key';

/** Bodies in the transaction's municipality. */
@Injectable()
export class BodyRepository {
  async get(tx: Transaction, id: string): Promise<Body | undefined> {
    return (await tx.manager.findOneBy(Body, { municipalityId: tx.scope.municipalityId, id })) ?? undefined;
  }

  /**
   * Locks a body as it is until the transaction ends. A meeting being scheduled and a change of who sits on the body, or
   * of its timing, go one after the other, so that neither plans mail in ignorance of the other.
   */
  async lock(tx: Transaction, id: string): Promise<void> {
    await tx.query('SELECT id FROM body WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      tx.scope.municipalityId,
      id,
    ]);
  }

  /** The municipality's first body of a kind: where there are several councils, the half-years are the oldest one's. */
  async firstOf(tx: Transaction, kind: BodyKind): Promise<Body | undefined> {
    const where = { municipalityId: tx.scope.municipalityId, kind };
    return (await tx.manager.findOne(Body, { where, order: { createdAt: 'ASC', id: 'ASC' } })) ?? undefined;
  }

  /** At most `limit` bodies by name, after the one with that id. */
  list(tx: Transaction, limit: number, afterId?: string): Promise<Body[]> {
    const query = tx.manager
      .createQueryBuilder(Body, 'body')
      .where({ municipalityId: tx.scope.municipalityId })
      .orderBy('body.name')
      .addOrderBy('body.id')
      .limit(limit);
    if (afterId) {
      query.andWhere(
        `(body.name, body.id) > (SELECT name, id FROM body WHERE municipality_id = :municipality AND id = :afterId)`,
        { municipality: tx.scope.municipalityId, afterId },
      );
    }
    return query.getMany();
  }

  /** Adds a body. @throws QueryFailedError when the name is taken. */
  async insert(tx: Transaction, values: NewBody): Promise<Body> {
    const id = randomUUID();
    await tx.manager.insert(Body, { ...values, id, municipalityId: tx.scope.municipalityId });
    return tx.manager.findOneByOrFail(Body, { municipalityId: tx.scope.municipalityId, id });
  }

  /**
   * Writes changes if the body still has the version they were based on, and raises it.
   * @returns the body as it is now, or undefined when someone was quicker.
   * @throws QueryFailedError when the name is taken.
   */
  async update(
    tx: Transaction,
    id: string,
    version: number,
    changes: BodyChanges,
  ): Promise<Body | undefined> {
    const where = { municipalityId: tx.scope.municipalityId, id, version };
    const { affected } = await tx.manager.update(Body, where, { ...changes, version: version + 1 });
    return affected === 1 ? this.get(tx, id) : undefined;
  }
}
