import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';

/** Who takes part in an action, beside the seat that is responsible. */
export interface ActionParties {
  readonly unitIds: readonly string[];
  readonly organisationIds: readonly string[];
}

/** Who takes part in the actions of the transaction's municipality. */
@Injectable()
export class ActionPartyRepository {
  /** What of these there is not; a unit that has ended takes part in nothing new. */
  async missing(
    tx: Transaction,
    { unitIds, organisationIds }: ActionParties,
  ): Promise<'unit.missing' | 'organisation.missing' | undefined> {
    if (unitIds.length + organisationIds.length === 0) return undefined;
    const [found] = await tx.query<{ units: boolean; organisations: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM unnest($2::uuid[]) asked WHERE asked NOT IN
           (SELECT id FROM first_line_unit WHERE municipality_id = $1 AND ended_at IS NULL)) AS units,
         NOT EXISTS (SELECT FROM unnest($3::uuid[]) asked WHERE asked NOT IN
           (SELECT id FROM organisation_card WHERE municipality_id = $1)) AS organisations`,
      [tx.scope.municipalityId, unitIds, organisationIds],
    );
    if (!found?.units) return 'unit.missing';
    return found.organisations ? undefined : 'organisation.missing';
  }

  /** Who takes part in an action. */
  async of(tx: Transaction, actionId: string): Promise<ActionParties> {
    const rows = await tx.query<{ unitId: string | null; organisationId: string | null }>(
      `SELECT unit_id AS "unitId", organisation_id AS "organisationId" FROM action_party
       WHERE municipality_id = $1 AND action_id = $2`,
      [tx.scope.municipalityId, actionId],
    );
    return {
      unitIds: rows.flatMap(({ unitId }) => unitId ?? []),
      organisationIds: rows.flatMap(({ organisationId }) => organisationId ?? []),
    };
  }

  /** Nobody takes part in the action any more. */
  async remove(tx: Transaction, actionId: string): Promise<void> {
    await tx.query('DELETE FROM action_party WHERE municipality_id = $1 AND action_id = $2', [
      tx.scope.municipalityId,
      actionId,
    ]);
  }

  /** Adds those who take part to an action that nobody takes part in yet. */
  async add(tx: Transaction, actionId: string, { unitIds, organisationIds }: ActionParties): Promise<void> {
    if (unitIds.length + organisationIds.length === 0) return;
    await tx.query(
      `INSERT INTO action_party (municipality_id, action_id, unit_id, organisation_id)
       SELECT $1::uuid, $2::uuid, unit_id, NULL::uuid FROM unnest($3::uuid[]) unit_id
       UNION SELECT $1::uuid, $2::uuid, NULL::uuid, organisation_id FROM unnest($4::uuid[]) organisation_id`,
      [tx.scope.municipalityId, actionId, unitIds, organisationIds],
    );
  }
}
