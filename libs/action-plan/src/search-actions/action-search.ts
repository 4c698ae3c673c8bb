import type { ListActions } from '@samsyn/contract';
import { keysetSql, type SortKey } from '@samsyn/platform';
import { type ActionCard, actionCardsSql, type ActionTime } from '../action-card';
import type { ActionReach } from '../action-reach.service';
import { actionFilters, filterParameters, shownCondition } from '../list-actions/action-list';
import type { AlikeWord } from './action-word.repository';

/** An action that was found: the better it fits, the higher its rank. */
export type FoundAction = ActionCard & { readonly rank: string };

/** What a page of found actions is sorted by: the rank follows from the words alone, so that it stands while pages are turned. */
export const foundKey: readonly SortKey<FoundAction>[] = [
  { of: 'rank', sql: 'found.rank', type: 'bigint' },
  { of: 'id', sql: 'a.id', type: 'uuid' },
];

/** What a word counts by where it stands; rather the very word in a line of the log than one spelt like it in a title. */
export const placeWeight = `CASE use.place WHEN 'title' THEN 4 WHEN 'log' THEN 1 ELSE 2 END`;

/**
 * The SQL of a page of the actions that have every word that was asked for, or one alike, the best first.
 * @param alike what can be meant by them; none asked for is without.
 */
export function actionSearchSql(
  municipalityId: string,
  query: ListActions,
  alike: readonly AlikeWord[],
  reach: Pick<ActionReach, 'bodyIds' | 'seatIds'>,
  time: ActionTime,
): { sql: string; parameters: unknown[] } {
  const found = `
    SELECT action_id, round(1000 * sum(best))::bigint AS rank FROM (
      SELECT use.action_id, alike.asked, max(alike.likeness * ${placeWeight}) AS best
      FROM unnest($11::int[], $12::text[], $13::float8[]) alike (asked, word, likeness)
      JOIN action_word_use use ON use.municipality_id = $1 AND use.word = alike.word
      GROUP BY use.action_id, alike.asked
    ) word GROUP BY action_id HAVING count(*) = $14::int`;
  const page = keysetSql(
    {
      sql: `SELECT a.*, found.rank FROM (${found}) found
            JOIN action a ON a.municipality_id = $1 AND a.id = found.action_id
            WHERE true ${shownCondition(query)} ${actionFilters}`,
      parameters: [
        ...filterParameters(municipalityId, query, reach, time),
        alike.map(({ asked }) => asked),
        alike.map(({ word }) => word),
        alike.map(({ likeness }) => likeness),
        new Set(alike.map(({ asked }) => asked)).size,
      ],
      key: foundKey,
      newestFirst: true,
    },
    query.limit,
    query.cursor,
  );
  const sql = actionCardsSql(page.sql, 'a.rank DESC, a.id DESC', ', a.rank::text AS rank');
  return { sql, parameters: page.parameters };
}
