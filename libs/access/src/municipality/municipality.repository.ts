import { Injectable } from '@nestjs/common';
import type { UpdateSettings } from '@samsyn/contract';
import {
  type Constraints,
  type Transaction,
  updateVersionedScope,
  type VersionedUpdate,
} from '@samsyn/platform';
import type { EntityManager } from 'typeorm';
import { Municipality } from './municipality.entity';

/** What a new municipality is made from; its settings are the usual ones. */
export type NewMunicipality = Pick<
  Municipality,
  'slug' | 'name' | 'contactRole' | 'contactPhone' | 'contactEmail'
>;

/** What the table's constraints mean when they refuse a write. */
export const municipalityConstraints = {
  municipality_slug_key: 'municipality.exists',
  escalation_account_is_member: 'membership.missing',
} as const satisfies Constraints<string>;

/** All of it, as nearly everything that is written or planned asks for it. */
const OWN = `SELECT id, slug, name, time_zone AS "timeZone", contact_role AS "contactRole", contact_phone AS "contactPhone",
    contact_email::text AS "contactEmail", colour, to_char(leave_time, 'HH24:MI') AS "leaveTime",
    escalation_account_id AS "escalationAccountId", escalate_after_days AS "escalateAfterDays", version
  FROM municipality WHERE id = $1`;

/** The municipalities: everyone may read them, and each is changed in its own scope. */
@Injectable()
export class MunicipalityRepository {
  /** The municipality whose scope this transaction has. */
  async get(tx: Transaction): Promise<Municipality> {
    const [own] = await tx.often<Municipality>(OWN, [tx.scope.municipalityId]);
    if (!own) throw new Error(`There is no municipality ${tx.scope.municipalityId}`);
    return own;
  }

  /** The same; what holds for all of it is not changed by others until the transaction ends. */
  hold(tx: Transaction): Promise<Municipality> {
    return tx.manager.findOneOrFail(Municipality, {
      where: { id: tx.scope.municipalityId },
      lock: { mode: 'pessimistic_read' },
    });
  }

  /** The id of every municipality. */
  async allIds(manager: EntityManager): Promise<string[]> {
    const rows: { id: string }[] = await manager.query('SELECT id FROM municipality ORDER BY id');
    return rows.map(({ id }) => id);
  }

  /** The municipality with this slug, if there is one. */
  async findBySlug(manager: EntityManager, slug: string): Promise<Municipality | undefined> {
    return (await manager.findOneBy(Municipality, { slug })) ?? undefined;
  }

  /** Makes the municipality of the transaction's scope. @throws QueryFailedError for {@link municipalityConstraints}. */
  async insert(tx: Transaction, facts: NewMunicipality): Promise<Municipality> {
    const { slug, name, contactRole, contactPhone, contactEmail } = facts;
    const id = tx.scope.municipalityId;
    await tx.query(
      `INSERT INTO municipality (id, slug, name, contact_role, contact_phone, contact_email)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, slug, name, contactRole, contactPhone, contactEmail],
    );
    return this.get(tx);
  }

  /** Changes the settings. @throws QueryFailedError for {@link municipalityConstraints}. */
  update(
    tx: Transaction,
    version: number,
    changes: Omit<UpdateSettings, 'version'>,
  ): Promise<VersionedUpdate<Municipality>> {
    return updateVersionedScope(tx, Municipality, version, changes);
  }

  /** Makes others who would change what holds for the whole municipality wait until the transaction ends. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('SELECT FROM municipality WHERE id = $1 FOR NO KEY UPDATE', [tx.scope.municipalityId]);
  }
}
