import { mintMunicipalityScope, Database } from '@samsyn/platform';
import { RunTasksService } from '@samsyn/tasks';
import { buildPlan } from '@samsyn/testing';
import type { BenchServer } from '../bench-server';
import { type Measurement, type Note, ROUNDS } from '../measurement';
import { type BenchMunicipality, Product, productSettings } from '../product';

const ACTIONS = 60;

/** A report to the board of 60 actions, from what the log says to the PDF and the .docx that are kept; libraries are loaded. */
export const reportPdf: Measurement = {
  goals: [{ name: 'report-pdf', unit: 's', atMost: 2 }],
  async measure(server: BenchServer, note: Note) {
    return [await server.withDatabase('bench_report_pdf', (url) => written(url, note))];
  },
};

async function written(url: string, note: Note): Promise<number[]> {
  const product = await Product.start(productSettings(url));
  try {
    const municipality = await product.municipality(7);
    await addActions(product, municipality);
    const { slug, bodyId, cookie } = municipality;
    const path = `/api/v1/municipalities/${slug}/bodies/${bodyId}/annual-reports`;
    const seconds: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      await product.request('POST', path, cookie, { year: 2026 });
      const begun = performance.now();
      await product.get(RunTasksService).run();
      const took = (performance.now() - begun) / 1000;
      if (round === 0) continue; // to load what writes
      note(`${took.toFixed(2)} s`);
      seconds.push(took);
    }
    const { items } = (await product.request('GET', path, cookie)).json<{ items: { state: string }[] }>();
    if (items.some(({ state }) => state !== 'done')) throw new Error('A report was not written');
    return seconds;
  } finally {
    await product.stop();
  }
}

async function addActions(product: Product, { id, bodyId }: BenchMunicipality): Promise<void> {
  await product.get(Database).transaction(mintMunicipalityScope(id), async (tx) => {
    const { goalIds } = await buildPlan(tx, { bodyId });
    await tx.query(
      `INSERT INTO action (municipality_id, goal_id, seat_id, title, prevention_level, starts_on, due_on, status, ended_at,
                           result, indicator, indicator_target)
       SELECT $1, ($2::uuid[])[1 + n % 3], (SELECT id FROM seat WHERE municipality_id = $1 ORDER BY position LIMIT 1 OFFSET n % 7),
              'Demokratidialog i årskurs ' || n, 'universal', '2026-01-01', '2026-12-01',
              CASE n % 2 WHEN 0 THEN 'done' ELSE 'ongoing' END,
              CASE n % 2 WHEN 0 THEN '2026-05-01T08:00:00Z'::timestamptz END,
              'Alla klasser har haft sin lektion, och lärarna ber om en till.', 'Klasser', 8
         FROM generate_series(1, ${ACTIONS}) n`,
      [id, goalIds],
    );
  });
}
