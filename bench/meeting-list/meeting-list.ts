import { meetingListSql } from '@samsyn/meetings';
import { listRates } from '../load/list-rates';
import { type Measurement, type Note } from '../measurement';
import { type BenchMunicipality, Product, productSettings } from '../product';

const MEETINGS = 60;
const SEATS = 7;
const LIMIT = 50;

/** Requests per second of the meeting list, as a part of what a bare server with the same SQL answers. */
export const meetingList: Measurement = {
  goals: [{ name: 'meeting-list', unit: 'of bare node:http + pg', atLeast: 0.65 }],
  async measure(server, note) {
    return [await server.withDatabase('bench_meeting_list', (url) => compare(url, note))];
  },
};

async function compare(url: string, note: Note): Promise<number[]> {
  const { id, slug, cookie } = await prepare(url);
  const path = `/api/v1/municipalities/${slug}/meetings?limit=${LIMIT}`;
  const statement = { ...meetingListSql(id, { limit: LIMIT }, null), limit: LIMIT };
  return listRates(url, { path, cookie }, statement, note);
}

async function prepare(url: string): Promise<BenchMunicipality> {
  const product = await Product.start(productSettings(url));
  try {
    const municipality = await product.municipality(SEATS);
    await product.meetings(municipality, MEETINGS, { notice: false });
    return municipality;
  } finally {
    await product.stop();
  }
}
