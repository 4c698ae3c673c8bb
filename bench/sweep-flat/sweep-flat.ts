import { DispatchService, SweepService } from '@samsyn/mailings';
import { mintMunicipalityScope } from '@samsyn/platform';
import { Client } from 'pg';
import { type Measurement, median, type Note, ROUNDS } from '../measurement';
import { Product, productSettings } from '../product';

const FEW = 1000;
const MANY = 2_000_000;
/** Sweeps of either database in a round, one of each in turn. */
const SWEEPS = 200;

/** The time of a sweep that finds nothing due, with two million mails ahead as a part of that with a thousand. */
export const sweepFlat: Measurement = {
  goals: [{ name: 'sweep-flat', unit: 'of 1,000 rows ahead', atMost: 1.2 }],
  long: true,
  measure: (server, note) =>
    server.withDatabase('bench_sweep_few', (fewUrl) =>
      server.withDatabase('bench_sweep_many', async (manyUrl) => {
        const [few, many] = [await Ahead.of(FEW, fewUrl), await Ahead.of(MANY, manyUrl)];
        try {
          return [await compare(few, many, note)];
        } finally {
          await Promise.all([few.stop(), many.stop()]);
        }
      }),
    ),
};

async function compare(few: Ahead, many: Ahead, note: Note): Promise<number[]> {
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [fewTimes, manyTimes]: [number[], number[]] = [[], []];
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      fewTimes.push(await few.sweep());
      manyTimes.push(await many.sweep());
    }
    if (round === 0) continue; // to warm up
    note(
      `${median(manyTimes).toFixed(2)} ms with two million ahead, ${median(fewTimes).toFixed(2)} ms with a thousand`,
    );
    ratios.push(median(manyTimes) / median(fewTimes));
  }
  return ratios;
}

/** The product on a database where so many mails of one municipality lie ahead and none is due. */
class Ahead {
  private constructor(
    private readonly product: Product,
    private readonly municipalityId: string,
  ) {}

  static async of(rows: number, url: string): Promise<Ahead> {
    const product = await Product.start(productSettings(url));
    const { id } = await product.municipality(1);
    await insertAhead(url, id, rows);
    return new Ahead(product, id);
  }

  /** Milliseconds for the question which municipalities have due mail, and a claim that finds none. */
  async sweep(): Promise<number> {
    const begun = performance.now();
    const due = await this.product.get(SweepService).municipalitiesWithDueMail();
    await this.product.get(DispatchService).drain(mintMunicipalityScope(this.municipalityId));
    const time = performance.now() - begun;
    if (due.length > 0) throw new Error('Mail is due where none should be');
    return time;
  }

  stop(): Promise<void> {
    return this.product.stop();
  }
}

/** Fifty participants a meeting, due from tomorrow on, a minute apart. */
async function insertAhead(url: string, municipalityId: string, rows: number): Promise<void> {
  const database = new Client({ connectionString: url });
  await database.connect();
  try {
    await database.query(
      `INSERT INTO mailing (municipality_id, subject_type, subject_id, kind, occasion, recipient_type,
                            recipient_id, revision, due_at, attempt_at, expires_at, priority_at, dedupe_hash)
       SELECT $1, 'meeting', md5('meeting ' || number / 50)::uuid, 'meetings.reminder', 'reminder', 'participant',
              md5('participant ' || number)::uuid, 0, due, due, due + interval '1 day', due + interval '1 day',
              number::text
       FROM (SELECT number, clock_timestamp() + interval '1 day' + number * interval '1 minute' AS due
             FROM generate_series(1, $2::int) AS number) AS ahead`,
      [municipalityId, rows],
    );
    await database.query('VACUUM ANALYZE mailing');
  } finally {
    await database.end();
  }
}
