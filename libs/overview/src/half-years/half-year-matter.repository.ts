import { Injectable } from '@nestjs/common';
import { halfYearSpan } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';
import { type CouncilInBrief, halfYearsLookedAt } from './half-year-matter.rules';

/** The council with what its obligation follows from. */
@Injectable()
export class HalfYearMatterRepository {
  /**
   * The municipality's oldest council, with its meetings and waivers of the half-years that are looked at; undefined without
   * a council.
   */
  async council(
    tx: Transaction,
    [first, last]: ReturnType<typeof halfYearsLookedAt>,
  ): Promise<CouncilInBrief | undefined> {
    const [council] = await tx.query<CouncilInBrief>(
      `SELECT body.id AS "bodyId", body.name, body.at_risk_weeks AS "atRiskWeeks", body.created_at AS "createdAt",
              (SELECT max(CASE status WHEN 'cancelled' THEN cancelled_at WHEN 'planned' THEN changed_at END)
                 FROM meeting_card WHERE municipality_id = $1 AND body_id = body.id) AS "changedAt",
              (SELECT coalesce(json_agg(json_build_object('day', day, 'status', status)), '[]') FROM (
                 SELECT (starts_at AT TIME ZONE time_zone)::date::text AS day, status FROM meeting_card
                  WHERE municipality_id = $1 AND body_id = body.id
                    -- a day more on either side, wherever the municipality is
                    AND starts_at >= $2::date - 1 AND starts_at < $3::date + 2) meeting) AS meetings,
              (SELECT coalesce(json_agg(json_build_object('year', year, 'half', half)), '[]') FROM waived_half_year
                WHERE municipality_id = $1 AND body_id = body.id) AS waived
         FROM body_card body WHERE body.municipality_id = $1 AND body.kind = 'council'
        ORDER BY body.created_at, body.id LIMIT 1`,
      [tx.scope.municipalityId, halfYearSpan(first).from, halfYearSpan(last).to],
    );
    return council;
  }
}
