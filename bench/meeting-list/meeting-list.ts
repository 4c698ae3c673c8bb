import { Config } from '@samsyn/platform';
import { ask, freePort, startPeer, startProgram, stopProcess, waitUntilReady } from '../child-process';
import { type Measurement, median, ROUNDS } from '../measurement';
import { type BenchMunicipality, Product, productSettings } from '../product';
import type { Load, LoadResult } from './load-client';

const MEETINGS = 60;
const SEATS = 7;
const LIMIT = 50;
const CONNECTIONS = 16;
const SECONDS = 3;

/** Requests per second of the meeting list, as a part of what a bare server with the same SQL answers. */
export const meetingList: Measurement = {
  goals: [{ name: 'meeting-list', unit: 'of bare node:http + pg', atLeast: 0.4 }],
  async measure(server, note) {
    return [await server.withDatabase('bench_meeting_list', (url) => compare(url, note))];
  },
};

async function compare(url: string, note: Parameters<Measurement['measure']>[1]): Promise<number> {
  const municipality = await prepare(url);
  const settings = productSettings(url);
  const port = await freePort();
  const poolSize = Config.from(settings).values.DATABASE_POOL_SIZE;
  const api = startProgram('apps/api/src/main.js', { ...settings, HOST: '127.0.0.1', PORT: String(port) });
  const bare = await startPeer<{ port: number }>('meeting-list/bare-list-server.js', [
    url,
    municipality.id,
    String(LIMIT),
    String(poolSize),
  ]);
  const client = await startPeer('meeting-list/load-client.js');
  try {
    await waitUntilReady(`http://127.0.0.1:${port}/health/ready`);
    const path = `/api/v1/municipalities/${municipality.slug}/meetings?limit=${LIMIT}`;
    const ours = { port, path, cookie: municipality.cookie };
    const theirs = { port: bare.ready.port, path: '/', cookie: '' };
    const rateOf = async (target: Pick<Load, 'port' | 'path' | 'cookie'>) => {
      const load: Load = { ...target, connections: CONNECTIONS, seconds: SECONDS };
      return (await ask<LoadResult>(client.child, load)).answered / SECONDS;
    };
    await rateOf(ours);
    await rateOf(theirs);
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [our, their] = [await rateOf(ours), await rateOf(theirs)];
      note(`${our.toFixed(0)} requests/s, ${their.toFixed(0)} bare`);
      ratios.push(our / their);
    }
    return median(ratios);
  } finally {
    await Promise.all([api, bare.child, client.child].map(stopProcess));
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
