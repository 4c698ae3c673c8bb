import { Injectable } from '@nestjs/common';
import { fail, ok, type Result } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import type { EntityManager } from 'typeorm';

/** A municipality as the other contexts need it: its name in paths and texts, its time, and whom to ask. */
export interface Municipality {
  id: string;
  /** Its name in addresses: `/api/v1/municipalities/{slug}`. */
  slug: string;
  name: string;
  /** IANA name, such as `Europe/Stockholm`; civil days and shown times follow it. */
  timeZone: string;
  /** Whom a mail's "Frågor:" line names: a role, never a person. */
  contactRole: string;
  contactPhone: string;
  contactEmail: string;
}

/** What a new municipality is made from. */
export type NewMunicipality = Omit<Municipality, 'id' | 'timeZone'> & { id?: string; timeZone?: string };

const columns = `id, slug, name, time_zone AS "timeZone", contact_role AS "contactRole",
  contact_phone AS "contactPhone", contact_email::text AS "contactEmail"`;

/** The municipalities: global rows that every scope may read. */
@Injectable()
export class MunicipalityRepository {
  /** The municipality whose scope this transaction has. */
  async get(tx: Transaction): Promise<Municipality> {
    const sql = `SELECT ${columns} FROM municipality WHERE id = $1`;
    const [municipality] = await tx.query<Municipality>(sql, [tx.scope.municipalityId]);
    if (!municipality) throw new Error('The scope names a municipality that does not exist');
    return municipality;
  }

  /** The municipality with this slug, if there is one. */
  async findBySlug(manager: EntityManager, slug: string): Promise<Municipality | undefined> {
    const rows: Municipality[] = await manager.query(`SELECT ${columns} FROM municipality WHERE slug = $1`, [
      slug,
    ]);
    return rows[0];
  }

  /** Makes a municipality, for administration and demonstration data; fails when the slug is taken. */
  async create(
    manager: EntityManager,
    { id, slug, name, timeZone, contactRole, contactPhone, contactEmail }: NewMunicipality,
  ): Promise<Result<Municipality, { code: 'municipality.exists'; status: 409; detail: string }>> {
    const rows: Municipality[] = await manager.query(
      `INSERT INTO municipality (id, slug, name, time_zone, contact_role, contact_phone, contact_email)
       VALUES (coalesce($1::uuid, gen_random_uuid()), $2, $3, $4, $5, $6, $7)
       ON CONFLICT (slug) DO NOTHING RETURNING ${columns}`,
      [id ?? null, slug, name, timeZone ?? 'Europe/Stockholm', contactRole, contactPhone, contactEmail],
    );
    const [municipality] = rows;
    if (municipality) return ok(municipality);
    return fail({
      code: 'municipality.exists',
      status: 409,
      detail: `There is a municipality ${slug} already`,
    });
  }
}
