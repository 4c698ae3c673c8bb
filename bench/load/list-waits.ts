import { Api } from '../api';
import { type Note, quantile, ROUNDS } from '../measurement';
import type { AskedList } from './list-rates';
import { Load } from './load';

/** Few, so that what is measured is an answer and not a queue. */
const CONNECTIONS = 2;
/** Of either in turn, so often in a round. */
const SECONDS = 1;
const TURNS = 4;

/** The lists of a database. */
export interface AskedLists {
  readonly url: string;
  readonly lists: readonly AskedList[];
}

/**
 * How long each list takes in a database that holds much, in times of what it takes in one that holds little: of each list half
 * of the answers and 99 of 100, by round.
 */
export async function listWaits(little: AskedLists, much: AskedLists, note: Note): Promise<number[][]> {
  const load = await Load.start({ connections: CONNECTIONS, seconds: SECONDS });
  const [one, many] = [await Api.start(little.url), await Api.start(much.url)];
  try {
    const ratios: number[][] = [];
    for (const [at, list] of little.lists.entries()) {
      const other = much.lists[at] ?? list;
      const [half, almostAll]: [number[], number[]] = [[], []];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const [few, all]: [number[], number[]] = [[], []];
        for (let turn = 0; turn < TURNS; turn += 1) {
          few.push(...(await load.waits({ port: one.port, ...list })));
          all.push(...(await load.waits({ port: many.port, ...other })));
        }
        if (round === 0) continue; // to warm up
        for (const [part, into] of [[0.5, half] as const, [0.99, almostAll] as const]) {
          const [fewWait, allWait] = [quantile(few, part), quantile(all, part)];
          note(`${part * 100} of 100 within ${allWait.toFixed(1)} ms, ${fewWait.toFixed(1)} ms with one`);
          into.push(allWait / fewWait);
        }
      }
      ratios.push(half, almostAll);
    }
    return ratios;
  } finally {
    await Promise.all([one.stop(), many.stop(), load.stop()]);
  }
}
