import { Client } from 'pg';
import { startProgram, stopProcess } from '../child-process';
import { type Measurement, type Note, quantile, ROUNDS } from '../measurement';
import { expectSent, makeNoticesDue } from '../notices';
import { type BenchMunicipality, Product, productSettings } from '../product';
import { Sink } from '../sink';

const MEETINGS = 20;
const PARTICIPANTS = 50;
const MAILS = MEETINGS * PARTICIPANTS;
/** Milliseconds between planning and due: time enough to plan, and to let the machine come to rest. */
const AHEAD = 3000;

/** Seconds from due to accepted, 99 of 100, when a thousand mails are due at one instant. */
export const dueToAccepted: Measurement = {
  goals: [{ name: 'due-to-accepted', unit: 's (p99)', atMost: 5 }],
  async measure(server, note) {
    const sink = await Sink.start();
    try {
      return [await server.withDatabase('bench_due_to_accepted', (url) => wait(url, sink, note))];
    } finally {
      await sink.stop();
    }
  },
};

async function wait(url: string, sink: Sink, note: Note): Promise<number[]> {
  const settings = productSettings(url, sink.url);
  const database = new Client({ connectionString: url });
  await database.connect();
  const product = await Product.start(settings);
  const municipality = await product.municipality(PARTICIPANTS);
  await product.meetings(municipality, MEETINGS, { notice: true });
  await makeNoticesDue(database, 0, new Date());
  const worker = startProgram('apps/worker/src/main.js', settings);
  try {
    const slowest: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await sink.clear();
      const due = await planAtOnce(database, product, municipality);
      const waits = (await sink.arrivals(MAILS)).map((arrival) => (arrival - due.getTime()) / 1000);
      note(
        `half within ${quantile(waits, 0.5).toFixed(2)} s, 99 of 100 within ${quantile(waits, 0.99).toFixed(2)} s`,
      );
      slowest.push(quantile(waits, 0.99));
      await new Promise((resolve) => setTimeout(resolve, 500));
      await expectSent(database, MAILS);
    }
    return slowest;
  } finally {
    await stopProcess(worker);
    await product.stop();
    await database.end();
  }
}

/**
 * Every notice due at one instant. All but one are moved in SQL; that one is moved as a coordinator moves it, which
 * leaves the one wake-up that all mails of a municipality and minute share.
 */
async function planAtOnce(
  database: Client,
  product: Product,
  { slug, cookie }: BenchMunicipality,
): Promise<Date> {
  const due = new Date(Date.now() + AHEAD);
  await makeNoticesDue(database, MEETINGS, due);
  const { rows } = await database.query<{ id: string; version: number }>(
    "SELECT id, version FROM mailing WHERE kind = 'meetings.notice' LIMIT 1",
  );
  const move = { action: 'set-due', version: rows[0]?.version, dueAt: due.toISOString() };
  await product.request('PATCH', `/api/v1/municipalities/${slug}/mailings/${rows[0]?.id}`, cookie, move);
  return due;
}
