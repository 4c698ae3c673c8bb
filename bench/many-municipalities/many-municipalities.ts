import { listWaits } from '../load/list-waits';
import { type Measurement, type Note } from '../measurement';
import { type BenchMunicipality, Product, productSettings } from '../product';

/** As many as there are in Sweden. */
export const MUNICIPALITIES = 290;
/** Meetings of the one that is asked for its list, and of each of the others. */
const MEETINGS = 60;
const MEETINGS_ELSEWHERE = 10;
const SEATS = 7;

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
  const meetings = ({ slug, cookie }: BenchMunicipality) => [
    { path: `/api/v1/municipalities/${slug}/meetings?limit=50`, cookie },
  ];
  return listWaits({ url: oneUrl, lists: meetings(ofOne) }, { url: manyUrl, lists: meetings(ofMany) }, note);
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
