import { Injectable } from '@nestjs/common';
import type { ActionCountsView, CountActions } from '@samsyn/contract';
import { Clock, Database } from '@samsyn/platform';
import { ActionReachService } from '../action-reach.service';
import { actionTime, type Reader } from '../get-action/get-action.service';
import { actionFilters, filterParameters } from '../list-actions/action-list';

const sql = `
  SELECT count(*) FILTER (WHERE is_open)::int AS open,
    count(*) FILTER (WHERE is_open AND due_on < $11)::int AS overdue,
    count(*) FILTER (WHERE is_open AND heard_of < $12)::int AS silent,
    count(*) FILTER (WHERE NOT is_open)::int AS ended
  FROM (
    SELECT a.status IN ('planned', 'ongoing') AS is_open, a.due_on, coalesce(a.last_logged_at, a.created_at) AS heard_of
    FROM action a WHERE a.municipality_id = $1 AND a.created_at <= $2 ${actionFilters}
  ) counted`;

/** How many actions there are of each kind that a list can be narrowed to; to members of those that are listed to them. */
@Injectable()
export class GetActionCountsService {
  constructor(
    private readonly database: Database,
    private readonly reach: ActionReachService,
    private readonly clock: Clock,
  ) {}

  get(reader: Reader, query: CountActions): Promise<ActionCountsView> {
    return this.database.transaction(reader.scope, async (tx) => {
      const reach = await this.reach.of(tx, reader);
      const time = actionTime(this.clock.now(), reader.timeZone);
      const narrowed = filterParameters(reader.scope.municipalityId, query, reach, time);
      const [counts] = await tx.query<ActionCountsView>(sql, [...narrowed, time.today, time.silentBefore]);
      return counts ?? { open: 0, overdue: 0, silent: 0, ended: 0 };
    });
  }
}
