import { Config } from '@samsyn/platform';
import { Api } from '../api';
import { startPeer, stopProcess } from '../child-process';
import { Load } from '../load/load';
import { type Measurement, type Note, ROUNDS } from '../measurement';
import { type BenchMunicipality, Product, productSettings } from '../product';

const MEETINGS = 60;
const SEATS = 7;
const LIMIT = 50;
const CONNECTIONS = 16;
const SECONDS = 3;

/** Requests per second of the meeting list, as a part of what a bare server with the same SQL answers. */
export const meetingList: Measurement = {
  goals: [{ name: 'meeting-list', unit: 'of bare node:http + pg', atLeast: 0.65 }],
  async measure(server, note) {
    return [await server.withDatabase('bench_meeting_list', (url) => compare(url, note))];
  },
};

async function compare(url: string, note: Note): Promise<number[]> {
  const municipality = await prepare(url);
  const poolSize = Config.from(productSettings(url)).values.DATABASE_POOL_SIZE;
  const bare = await startPeer<{ port: number }>('meeting-list/bare-list-server.js', [
    url,
    municipality.id,
    String(LIMIT),
    String(poolSize),
  ]);
  const load = await Load.start({ connections: CONNECTIONS, seconds: SECONDS });
  const api = await Api.start(url);
  try {
    const path = `/api/v1/municipalities/${municipality.slug}/meetings?limit=${LIMIT}`;
    const ours = { port: api.port, path, cookie: municipality.cookie };
    const theirs = { port: bare.ready.port, path: '/', cookie: '' };
    await load.rate(ours);
    await load.rate(theirs);
    const ratios: number[] = [];
    let asked = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const [our, their] = [await load.rate(ours), await load.rate(theirs)];
      note(`${our.toFixed(0)} requests/s, ${their.toFixed(0)} bare`);
      ratios.push(our / their);
      asked += our * SECONDS;
    }
    await api.expectLogged(asked);
    return ratios;
  } finally {
    await Promise.all([api.stop(), load.stop(), stopProcess(bare.child)]);
  }
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
