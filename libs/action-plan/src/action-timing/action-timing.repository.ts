import { Injectable } from '@nestjs/common';
import { type ActionTimingRule, defaultActionTiming } from '@samsyn/contract';
import type { Transaction } from '@samsyn/platform';

/** When the reminders of a body's actions leave, and how often that has been decided. */
export interface ActionTiming {
  readonly rules: readonly ActionTimingRule[];
  readonly version: number;
}

/** The reminders that bodies have chosen; the first version is the one that nobody has chosen yet. */
@Injectable()
export class ActionTimingRepository {
  async get(tx: Transaction, bodyId: string): Promise<ActionTiming> {
    const [chosen] = await tx.often<ActionTiming>(
      'SELECT rules, version FROM action_timing WHERE municipality_id = $1 AND body_id = $2',
      [tx.scope.municipalityId, bodyId],
    );
    return chosen ?? { rules: defaultActionTiming, version: 1 };
  }

  /** Keeps a body's reminders if `version` is still theirs; undefined when it is not. */
  async set(
    tx: Transaction,
    bodyId: string,
    { rules, version }: ActionTiming,
  ): Promise<ActionTiming | undefined> {
    const [chosen] = await tx.query<ActionTiming>(
      `INSERT INTO action_timing AS timing (municipality_id, body_id, rules, version)
       SELECT $1, $2, $3, 2 WHERE $4 = 1 OR EXISTS (
         SELECT FROM action_timing WHERE municipality_id = $1 AND body_id = $2 AND version = $4)
       ON CONFLICT (municipality_id, body_id) DO UPDATE SET rules = EXCLUDED.rules, version = timing.version + 1
         WHERE timing.version = $4
       RETURNING rules, version`,
      [tx.scope.municipalityId, bodyId, JSON.stringify(rules), version],
    );
    return chosen;
  }
}
