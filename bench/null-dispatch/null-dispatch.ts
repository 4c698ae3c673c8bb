import { SweepService } from '@samsyn/mailings';
import { type SendOutcome, type SendSteps, SmtpSender } from '@samsyn/platform';
import { Client } from 'pg';
import { type Measurement, type Note, ROUNDS } from '../measurement';
import { expectSent, makeNoticesDue } from '../notices';
import { Product, productSettings } from '../product';
import { MailJobs } from './mail-jobs';

const MEETINGS = 40;
const PARTICIPANTS = 50;
const MAILS = MEETINGS * PARTICIPANTS;

/** Mails per second through the ledger without a relay, as a part of what a queue does with a job for each. */
export const nullDispatch: Measurement = {
  goals: [{ name: 'null-dispatch', unit: 'of a BullMQ job per mail', atLeast: 0.75 }],
  async measure(server, note) {
    return [await server.withDatabase('bench_null_dispatch', (url) => compare(url, note))];
  },
};

async function compare(url: string, note: Note): Promise<number[]> {
  const database = new Client({ connectionString: url });
  await database.connect();
  const product = await Product.start(productSettings(url));
  const jobs = new MailJobs(url);
  try {
    await product.meetings(await product.municipality(PARTICIPANTS), MEETINGS, { notice: true });
    product.get(SmtpSender).send = (_mail, steps) => acceptAtOnce(steps);
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      await makeNoticesDue(database, MEETINGS, new Date());
      const our = await rateOf(() => product.get(SweepService).sweep());
      await expectSent(database, MAILS);
      await jobs.add(MAILS);
      const their = await rateOf(() => jobs.work());
      if (round === 0) continue; // to warm up
      note(`${our.toFixed(0)} mails/s through the ledger, ${their.toFixed(0)} jobs/s`);
      ratios.push(our / their);
    }
    return ratios;
  } finally {
    await jobs.stop();
    await product.stop();
    await database.end();
  }
}

/** What a relay that takes no time would do: the ledger writes what it writes with any other. */
async function acceptAtOnce({ handOver, settle }: SendSteps = {}): Promise<SendOutcome> {
  const handedOver = (await handOver?.()) ?? true;
  if (!handedOver) throw new Error('A mail was not handed over');
  const outcome: SendOutcome = { kind: 'accepted', response: '250 2.0.0 Ok' };
  await settle?.(outcome);
  return outcome;
}

async function rateOf(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (MAILS * 1000) / (performance.now() - begun);
}
