import { Api } from '../api';
import { Load } from '../load/load';
import { type Measurement, type Note, quantile, ROUNDS } from '../measurement';
import { type BenchMunicipality, Product, productSettings } from '../product';

/** As many as there are in Sweden. */
const MUNICIPALITIES = 290;
/** Meetings of the one that is asked for its list, and of each of the others. */
const MEETINGS = 60;
const MEETINGS_ELSEWHERE = 10;
const SEATS = 7;
/** Few, so that what is measured is an answer and not a queue. */
const CONNECTIONS = 2;
/** Of either in turn, so often in a round. */
const SECONDS = 1;
const TURNS = 4;

/** How long a meeting list takes with every municipality loaded, in times of what it takes with one. */
export const manyMunicipalities: Measurement = {
  goals: [
    { name: 'list-290-p50', unit: 'of one municipality', atMost: 1.1 },
    { name: 'list-290-p99', unit: 'of one municipality', atMost: 1.5 },
  ],
  measure: (server, note) =>
    server.withDatabase('bench_list_one', (oneUrl) =>
      server.withDatabase('bench_list_many', (manyUrl) => compare(oneUrl, manyUrl, note)),
    ),
};

async function compare(oneUrl: string, manyUrl: string, note: Note): Promise<number[][]> {
  const [ofOne, ofMany] = [await prepare(oneUrl, 1), await prepare(manyUrl, MUNICIPALITIES)];
  const load = await Load.start({ connections: CONNECTIONS, seconds: SECONDS });
  const [one, many] = [await Api.start(oneUrl), await Api.start(manyUrl)];
  try {
    const waits = ({ port }: Api, { slug, cookie }: BenchMunicipality) =>
      load.waits({ port, path: `/api/v1/municipalities/${slug}/meetings?limit=50`, cookie });
    const ratios: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [few, all]: [number[], number[]] = [[], []];
      for (let turn = 0; turn < TURNS; turn += 1) {
        few.push(...(await waits(one, ofOne)));
        all.push(...(await waits(many, ofMany)));
      }
      if (round === 0) continue; // to warm up
      [0.5, 0.99].forEach((part, index) => {
        const [fewWait, allWait] = [quantile(few, part), quantile(all, part)];
        note(`${part * 100} of 100 within ${allWait.toFixed(1)} ms, ${fewWait.toFixed(1)} ms with one`);
        ratios[index]?.push(allWait / fewWait);
      });
    }
    return ratios;
  } finally {
    await Promise.all([one.stop(), many.stop(), load.stop()]);
  }
}

/** The municipality that will be asked, with the others beside it. */
async function prepare(url: string, municipalities: number): Promise<BenchMunicipality> {
  const product = await Product.start(productSettings(url));
  try {
    const asked = await product.municipality(SEATS);
    await product.meetings(asked, MEETINGS, { notice: false });
    for (let other = 1; other < municipalities; other += 1) {
      const municipality = await product.anotherMunicipality(asked, SEATS);
      await product.meetings(municipality, MEETINGS_ELSEWHERE, { notice: false });
    }
    return asked;
  } finally {
    await product.stop();
  }
}
