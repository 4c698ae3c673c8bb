import { actionListSql, actionTime } from '@samsyn/action-plan';
import { listRates } from '../load/list-rates';
import { listWaits } from '../load/list-waits';
import { MUNICIPALITIES } from '../many-municipalities/many-municipalities';
import type { Measurement } from '../measurement';
import { type BenchMunicipality, Product, productSettings } from '../product';
import { addActions } from './logged-actions';

/** Of the one that is asked, and of each of the others. */
const ACTIONS = { actions: 2_000, entriesEach: 20 };
const ELSEWHERE = { actions: 10, entriesEach: 5 };
const SEATS = 7;
const LIMIT = 50;
/** Two words, the second as it is misspelt. */
const WORDS = 'demokratidialog avhoparstöd';

/**
 * The list of open actions, and a search, of a municipality that has written much: in a database of all municipalities, in times
 * of what they take where there is no other; and the list as a part of what a bare server with the same SQL answers.
 */
export const actionList: Measurement = {
  goals: [
    { name: 'action-list', unit: 'of bare node:http + pg', atLeast: 0.5 },
    { name: 'action-list-290-p50', unit: 'of one municipality', atMost: 1.1 },
    { name: 'action-list-290-p99', unit: 'of one municipality', atMost: 1.5 },
    { name: 'action-search-290-p50', unit: 'of one municipality', atMost: 1.1 },
    { name: 'action-search-290-p99', unit: 'of one municipality', atMost: 1.5 },
  ],
  measure: (server, note) =>
    server.withDatabase('bench_actions_one', async (oneUrl) => {
      const asked = await prepareOne(oneUrl);
      const work = async (manyUrl: string) => {
        await prepareOthers(manyUrl, asked);
        return listWaits(
          { url: oneUrl, lists: listsOf(asked) },
          { url: manyUrl, lists: listsOf(asked) },
          note,
        );
      };
      const waits = await server.withDatabase('bench_actions_many', work, 'bench_actions_one');
      const [list] = listsOf(asked);
      return [await listRates(oneUrl, list, statementOf(asked), note), ...waits];
    }),
};

function listsOf({ slug, cookie }: BenchMunicipality) {
  const path = `/api/v1/municipalities/${slug}/actions?limit=${LIMIT}`;
  return [
    { path: `${path}&show=open`, cookie },
    { path: `${path}&text=${encodeURIComponent(WORDS)}`, cookie },
  ] as const;
}

function statementOf({ id }: BenchMunicipality) {
  const everywhere = { bodyIds: null, seatIds: [] };
  const time = actionTime(new Date(), 'Europe/Stockholm');
  return { ...actionListSql(id, { show: 'open', limit: LIMIT }, everywhere, time), limit: LIMIT };
}

async function prepareOne(url: string): Promise<BenchMunicipality> {
  const product = await Product.start(productSettings(url));
  try {
    const asked = await product.municipality(SEATS);
    await addActions(product, asked, ACTIONS);
    return asked;
  } finally {
    await product.stop();
  }
}

/** All the others, beside the one that is there. */
async function prepareOthers(url: string, asked: BenchMunicipality): Promise<void> {
  const product = await Product.start(productSettings(url));
  try {
    for (let other = 1; other < MUNICIPALITIES; other += 1) {
      await addActions(product, await product.anotherMunicipality(asked, SEATS), ELSEWHERE);
    }
  } finally {
    await product.stop();
  }
}
