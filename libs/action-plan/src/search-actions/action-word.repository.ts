import { Injectable } from '@nestjs/common';
import type { Transaction } from '@samsyn/platform';
import { type WrittenWord, wordsIn } from './words.rules';

/** Where a word of an action stands. */
export type WordPlace = 'title' | 'description' | 'result' | 'log';

/** A text of an action that can be looked for. */
export interface SearchedText {
  readonly place: WordPlace;
  /** Null of one that was taken away. */
  readonly text: string | null;
  /** Of a line of the log, its entry. */
  readonly entryId?: string;
}

/** A word that is in use, and how like one that was asked for it is, at most 1. */
export interface AlikeWord {
  /** Which of the words that were asked for, from 0. */
  readonly asked: number;
  readonly word: string;
  readonly likeness: number;
}

/** As many words in use as one that is asked for can mean. */
const MEANT = 40;

/**
 * The words of the municipality's actions and of what was logged about them: which there are, and where each stands. They are
 * found by equality alone, which row-level security lets an index answer; see ADR 0036.
 */
@Injectable()
export class ActionWordRepository {
  /** Keeps the words of texts of an action; they take the place of what stood there, but for the log, which only grows. */
  async keep(tx: Transaction, actionId: string, texts: readonly SearchedText[]): Promise<void> {
    const replaced = texts.flatMap(({ place }) => (place === 'log' ? [] : [place]));
    if (replaced.length > 0) {
      await tx.query(
        'DELETE FROM action_word_use WHERE municipality_id = $1 AND action_id = $2 AND place = ANY ($3::text[])',
        [tx.scope.municipalityId, actionId, replaced],
      );
    }
    const uses = usesIn(texts);
    if (uses.length === 0) return;
    await tx.query(
      // in one order everywhere, so that two who write the same new words at once do not wait for each other in a ring
      `WITH said AS (
         SELECT word, place, entry_id FROM unnest($3::text[], $4::text[], $5::text[], $6::uuid[])
           said (word, spoken, place, entry_id)
         WHERE ts_lexize('swedish_stem', spoken) <> '{}'
       ), known AS (
         INSERT INTO action_word (municipality_id, word, stem)
         SELECT DISTINCT $1::uuid, word, coalesce((ts_lexize('swedish_stem', word))[1], word) FROM said ORDER BY word
         ON CONFLICT DO NOTHING
       ) INSERT INTO action_word_use (municipality_id, word, action_id, place, log_entry_id)
         SELECT $1, word, $2, place, entry_id FROM said
         ON CONFLICT (municipality_id, word, action_id, place) DO UPDATE SET log_entry_id = excluded.log_entry_id`,
      [
        tx.scope.municipalityId,
        actionId,
        uses.map(({ word }) => word),
        uses.map(({ spoken }) => spoken),
        uses.map(({ place }) => place),
        uses.map(({ entryId }) => entryId),
      ],
    );
  }

  /**
   * The words in use that those asked for can mean, most alike first: the same, the same stem, one that holds it, as a compound
   * does, and one spelt nearly so. Words that say nothing, such as "och", are not asked for; null where one that does is in
   * use nowhere.
   */
  async alike(tx: Transaction, asked: readonly WrittenWord[]): Promise<AlikeWord[] | null> {
    const rows = await tx.query<{ asked: number; word: string | null; likeness: number }>(
      `SELECT asked.number::int - 1 AS asked, known.word, known.likeness
       FROM unnest($2::text[], $3::text[]) WITH ORDINALITY asked (word, spoken, number)
       LEFT JOIN LATERAL (
         SELECT word, CASE WHEN word = asked.word THEN 1
             WHEN stem = coalesce((ts_lexize('swedish_stem', asked.word))[1], asked.word) THEN 0.9
             WHEN length(asked.word) >= 3 AND strpos(word, asked.word) > 0 THEN 0.6
             ELSE 0.3 * greatest(similarity(word, asked.word), word_similarity(asked.word, word)) END::float8 AS likeness
         FROM action_word
         WHERE municipality_id = $1 AND (word = asked.word
           OR stem = coalesce((ts_lexize('swedish_stem', asked.word))[1], asked.word)
           OR (length(asked.word) >= 3 AND strpos(word, asked.word) > 0)
           OR similarity(word, asked.word) >= 0.4 OR word_similarity(asked.word, word) >= 0.6)
         ORDER BY likeness DESC, word LIMIT ${MEANT}
       ) known ON true
       WHERE ts_lexize('swedish_stem', asked.spoken) <> '{}'`,
      [tx.scope.municipalityId, asked.map(({ word }) => word), asked.map(({ spoken }) => spoken)],
    );
    const found = rows.flatMap(({ word, ...each }) => (word === null ? [] : [{ ...each, word }]));
    return found.length === 0 || found.length < rows.length ? null : found;
  }
}

/** Each word once in each place: in the log the last entry that has it. */
function usesIn(texts: readonly SearchedText[]) {
  const uses = texts.flatMap(({ place, text, entryId = null }) =>
    wordsIn(text ?? '').map(({ word, spoken }) => ({ word, spoken, place, entryId })),
  );
  return [...new Map(uses.map((use) => [`${use.place} ${use.word}`, use])).values()];
}
