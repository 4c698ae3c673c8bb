import { randomUUID } from 'node:crypto';
import { audited, AuditedWrite, type Caller, mintMunicipalityScope } from '@samsyn/platform';
import { Client } from 'pg';
import { timesInTurn } from '../load/times-in-turn';
import { type Measurement, type Note, ROUNDS } from '../measurement';
import { Product, productSettings } from '../product';

/** Writes of either kind in a round, one of each in turn. */
const WRITES = 300;
const INSERT = "INSERT INTO organisation (municipality_id, name, kind) VALUES ($1, $2, 'other')";

/** The rate of writes in the frame of every write, as a part of that of the same insert alone. */
export const auditedWrite: Measurement = {
  goals: [{ name: 'audited-write', unit: 'of a bare insert', atLeast: 0.5 }],
  async measure(server, note) {
    return [await server.withDatabase('bench_audited_write', (url) => compare(url, note))];
  },
};

async function compare(url: string, note: Note): Promise<number[]> {
  const product = await Product.start(productSettings(url));
  const bare = new Client({ connectionString: url });
  await bare.connect();
  try {
    const { id, accountId } = await product.municipality(1);
    const caller: Caller = { scope: mintMunicipalityScope(id), accountId, label: `account:${accountId}` };
    const write = product.get(AuditedWrite);
    const ours = () =>
      write.run(caller, async (tx) => {
        await tx.query(INSERT, [id, randomUUID()]);
        return audited(null, 'organisation.created', ['organisation', id]);
      });
    const theirs = () => bare.query(INSERT, [id, randomUUID()]);
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [our, their] = await timesInTurn(WRITES, ours, theirs);
      if (round === 0) continue; // to warm up
      note(`${(our / WRITES).toFixed(2)} ms a write, ${(their / WRITES).toFixed(2)} ms bare`);
      ratios.push(their / our);
    }
    return ratios;
  } finally {
    await bare.end();
    await product.stop();
  }
}
