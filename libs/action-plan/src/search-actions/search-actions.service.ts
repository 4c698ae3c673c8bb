import { Injectable } from '@nestjs/common';
import type { ListActions, ListedActionView, Page } from '@samsyn/contract';
import { Clock, Database, pageOf, type Transaction } from '@samsyn/platform';
import { viewOfCard } from '../action-card';
import { ActionReachService } from '../action-reach.service';
import { actionTime, type Reader } from '../get-action/get-action.service';
import { actionSearchSql, type FoundAction, foundKey, placeWeight } from './action-search';
import { ActionWordRepository, type AlikeWord } from './action-word.repository';
import { hitIn } from './hit.rules';
import { wordsIn } from './words.rules';

/** As many words as are looked for at once. */
const ASKED = 10;

/** Looks for words in actions and in what was logged about them; what fits best comes first, with where it stands. */
@Injectable()
export class SearchActionsService {
  constructor(
    private readonly database: Database,
    private readonly words: ActionWordRepository,
    private readonly reach: ActionReachService,
    private readonly clock: Clock,
  ) {}

  search(reader: Reader, query: ListActions, text: string): Promise<Page<ListedActionView>> {
    return this.database.transaction(reader.scope, async (tx) => {
      const reach = await this.reach.of(tx, reader);
      const time = actionTime(this.clock.now(), reader.timeZone);
      const alike = await this.words.alike(tx, wordsIn(text).slice(0, ASKED));
      if (!alike) return { items: [], next: null };
      const { sql, parameters } = actionSearchSql(reader.scope.municipalityId, query, alike, reach, time);
      const { items, next } = pageOf(await tx.query<FoundAction>(sql, parameters), query.limit, foundKey);
      const texts = await this.textsOf(tx, items, alike);
      const words = new Set(alike.map(({ word }) => word));
      return {
        items: items.map((card) =>
          Object.assign(viewOfCard(card, reach, time), { hit: hitIn(texts.get(card.id) ?? '', words) }),
        ),
        next,
      };
    });
  }

  /** Of each action the text where the words stand that it was found by before all. */
  private async textsOf(
    tx: Transaction,
    actions: readonly FoundAction[],
    alike: readonly AlikeWord[],
  ): Promise<ReadonlyMap<string, string>> {
    if (actions.length === 0) return new Map();
    const rows = await tx.query<{ actionId: string; text: string }>(
      `SELECT DISTINCT ON (use.action_id) use.action_id AS "actionId",
         CASE use.place WHEN 'title' THEN action.title WHEN 'description' THEN action.description
           WHEN 'result' THEN action.result ELSE entry.text END AS text
       FROM unnest($2::text[], $3::float8[]) alike (word, likeness)
       JOIN action_word_use use ON use.municipality_id = $1 AND use.word = alike.word
         AND use.action_id = ANY ($4::uuid[])
       JOIN action ON action.municipality_id = $1 AND action.id = use.action_id
       LEFT JOIN action_log_entry entry ON entry.municipality_id = $1 AND entry.id = use.log_entry_id
       ORDER BY use.action_id, alike.likeness * ${placeWeight} DESC, use.place, use.word`,
      [
        tx.scope.municipalityId,
        alike.map(({ word }) => word),
        alike.map(({ likeness }) => likeness),
        actions.map(({ id }) => id),
      ],
    );
    return new Map(rows.map(({ actionId, text }) => [actionId, text]));
  }
}
