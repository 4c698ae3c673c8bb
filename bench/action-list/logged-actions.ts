import { ActionWordRepository } from '@samsyn/action-plan';
import { Database, mintMunicipalityScope } from '@samsyn/platform';
import { buildPlan } from '@samsyn/testing';
import type { BenchMunicipality, Product } from '../product';

/** How much has been written. */
export interface Written {
  readonly actions: number;
  readonly entriesEach: number;
}

const first = [
  'demokrati',
  'skol',
  'fritids',
  'avhoppar',
  'anhörig',
  'förenings',
  'trygghets',
  'första',
  'lednings',
  'närvaro',
];
const last = [
  'dialog',
  'stöd',
  'vandring',
  'rutin',
  'utbildning',
  'lathund',
  'träff',
  'plan',
  'kontakt',
  'möte',
  'underlag',
  'grupp',
];
/** Every tenth is open, as after some years. */
const OPEN_OF = 10;
/** Actions that are written in one transaction. */
const AT_ONCE = 100;

/** Adds actions with lines in their log, and the words by which they are found, as the product keeps them. */
export async function addActions(
  product: Product,
  { id: municipalityId, bodyId, accountId }: BenchMunicipality,
  { actions, entriesEach }: Written,
): Promise<void> {
  const [database, words] = [product.get(Database), product.get(ActionWordRepository)];
  const scope = mintMunicipalityScope(municipalityId);
  const { goalIds } = await database.transaction(scope, (tx) => buildPlan(tx, { bodyId }));
  for (let begin = 0; begin < actions; begin += AT_ONCE) {
    await database.transaction(scope, async (tx) => {
      const made = await tx.query<{ id: string; title: string; seatId: string }>(
        `INSERT INTO action (municipality_id, goal_id, seat_id, title, prevention_level, due_on, status, ended_at, last_logged_at,
                             indicator, indicator_target)
         SELECT $1, ($2::uuid[])[1 + number % 3],
                (SELECT id FROM seat WHERE municipality_id = $1 ORDER BY position LIMIT 1 OFFSET number % 7),
                title, 'universal', product_now()::date + number % 400 - 200,
                CASE number % $4 WHEN 0 THEN 'ongoing' ELSE 'done' END,
                CASE number % $4 WHEN 0 THEN NULL ELSE product_now() END, product_now(), 'Klasser', 8
           FROM unnest($3::text[]) WITH ORDINALITY given (title, at), LATERAL (SELECT at::int + $5::int AS number) counted
         RETURNING id, title, seat_id AS "seatId"`,
        [
          municipalityId,
          goalIds,
          Array.from({ length: Math.min(AT_ONCE, actions - begin) }, (_none, at) => line(begin + at, 3)),
          OPEN_OF,
          begin,
        ],
      );
      for (const [at, action] of made.entries()) {
        const texts = Array.from({ length: entriesEach }, (_none, entry) =>
          line(begin + at + 37 * entry, 12),
        );
        const entries = await tx.query<{ id: string; text: string }>(
          `INSERT INTO action_log_entry (municipality_id, action_id, logged_at, seat_id, seat_function, author_account_id,
                                         author_role, source, text)
           SELECT $1, $2, product_now(), $3, 'Plats', $4, 'Samordnare', 'app', unnest($5::text[]) RETURNING id, text`,
          [municipalityId, action.id, action.seatId, accountId, texts],
        );
        await words.keep(tx, action.id, [
          { place: 'title', text: action.title },
          ...entries.map(({ id, text }) => ({ place: 'log' as const, text, entryId: id })),
        ]);
      }
    });
  }
}

/** So many words, always the same for a number. */
function line(number: number, length: number): string {
  return Array.from({ length }, (_none, at) => {
    const chosen = number * 7 + at * 31;
    return `${first[chosen % first.length]}${last[(chosen + Math.floor(number / first.length)) % last.length]}`;
  }).join(' ');
}
