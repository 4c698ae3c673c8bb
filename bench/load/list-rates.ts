import { Config } from '@samsyn/platform';
import { Api } from '../api';
import { startPeer, stopProcess } from '../child-process';
import { type Note, ROUNDS } from '../measurement';
import { productSettings } from '../product';
import { Load } from './load';

const CONNECTIONS = 16;
const SECONDS = 3;

/** What a list asks of the database, and how much of it is shown. */
export interface ListStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly limit: number;
}

/** A list as somebody who is signed in asks for it. */
export interface AskedList {
  readonly path: string;
  readonly cookie: string;
}

/** Requests per second of a list in each round, as a part of what a bare server with the same SQL answers. */
export async function listRates(
  url: string,
  list: AskedList,
  statement: ListStatement,
  note: Note,
): Promise<number[]> {
  const poolSize = Config.from(productSettings(url)).values.DATABASE_POOL_SIZE;
  const peer = [url, String(poolSize), JSON.stringify(statement)];
  const bare = await startPeer<{ port: number }>('load/bare-list-server.js', peer);
  const load = await Load.start({ connections: CONNECTIONS, seconds: SECONDS });
  const api = await Api.start(url);
  try {
    const ours = { port: api.port, ...list };
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
